// Page of the practice dialog about network content. Renderer.
import './colours.css';
import { FilterQuestion } from './FilterQuestion.tsx';
import { showPage } from './show.tsx';

showPage(FilterQuestion);
