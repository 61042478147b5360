// Dutch headlines: what is wrong and what it means, one for every finding and every moment without one.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Deze Mac is beschermd', why: 'Realtimebeveiliging staat aan en werkt.' },
  starting: { title: 'Defender start op', why: 'Dat duurt ongeveer een minuut.' },
  looking: { title: 'Deze Mac wordt gecontroleerd', why: 'Dat duurt maar even.' },
  stale: {
    title: 'Geen recente controle',
    why: 'De laatste controle is te lang geleden om op te vertrouwen. Controleer nu of deze Mac beschermd is.',
  },
  'not-installed': {
    title: 'Defender is niet geïnstalleerd',
    why: 'Microsoft Defender staat niet op deze Mac en beschermt hem dus niet.',
  },
  'not-genuine': {
    title: 'Dit is misschien niet Defender',
    why: 'Het programma dat namens Defender antwoordt, is niet ondertekend door Microsoft.',
  },
  'not-checked': {
    title: 'Defender kon niet worden geverifieerd',
    why: 'Kextant kon niet vaststellen dat het programma van Microsoft komt en vertrouwt daarom niet op de antwoorden ervan. Je IT-afdeling kan uitzoeken hoe dat komt.',
  },
  'service-not-started': {
    title: 'De service van Defender is niet actief',
    why: 'Die is uitgezet of nooit gestart, dus Defender controleert deze Mac niet.',
  },
  'service-keeps-restarting': {
    title: 'Defender loopt steeds vast',
    why: 'De service start telkens opnieuw, dus er valt niet te zeggen of deze Mac beschermd is. Een update van Defender lost dat op.',
  },
  'not-answering': {
    title: 'Defender reageert niet',
    why: 'Zolang dat zo is, valt niet te zeggen of deze Mac beschermd is. Opnieuw opstarten helpt meestal.',
  },
  unreadable: {
    title: 'Het antwoord van Defender is niet duidelijk',
    why: 'Er blijkt niet uit of de bescherming aanstaat. Je IT-afdeling kan uitzoeken waarom.',
  },
  'not-onboarded': {
    title: 'Defender heeft geen licentie op deze Mac',
    why: 'Het is geïnstalleerd, maar niet verbonden met je organisatie. Het beschermt deze Mac dus niet.',
  },
  'product-expired': {
    title: 'Deze versie van Defender is verlopen',
    why: 'De versie is te oud om deze Mac te beschermen. Er is een update nodig.',
  },
  'passive-mode': {
    title: 'Defender staat in de passieve modus',
    why: 'Het laat de bescherming over aan een andere app. Kextant kan niet vaststellen of die deze Mac beschermt.',
  },
  'switched-off': {
    title: 'Realtimebeveiliging staat uit',
    why: 'Defender werkt, maar controleert bestanden niet wanneer je ze opent.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender kan deze Mac nog niet beschermen',
    why: 'Het stuurprogramma van Microsoft is nog niet toegestaan in macOS. Het toestaan duurt ongeveer een minuut.',
  },
  'kernel-extension-faulty': {
    title: 'Het stuurprogramma van Defender wordt niet geladen',
    why: 'macOS weigert het stuurprogramma. Toestaan helpt daar niet tegen.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender kan deze Mac nog niet beschermen',
    why: 'De beveiligingsextensie van Defender is nog niet toegestaan in macOS.',
  },
  'network-extension-not-approved': {
    title: 'Webbeveiliging is nog niet toegestaan',
    why: 'Defender kan pas controleren wat van het web komt als de netwerkextensie is toegestaan.',
  },
  'network-filter-off': {
    title: 'Webbeveiliging staat uit',
    why: 'Het netwerkfilter van Defender staat uit. Wat van het web komt, wordt niet gecontroleerd.',
  },
  'full-disk-access-missing': {
    title: 'Defender ziet niet alle bestanden',
    why: 'Het heeft volledige schijftoegang nodig om alles op deze Mac te controleren.',
  },
  'extension-switched-off': {
    title: 'Een extensie van Defender staat uit',
    why: 'Die was al toegestaan en is in de instellingen uitgezet.',
  },
  'extension-not-running': {
    title: 'De extensie van Defender is niet actief',
    why: 'De extensie is toegestaan, maar niet actief. Deze Mac opnieuw opstarten helpt meestal.',
  },
  'extension-being-removed': {
    title: 'De extensie van Defender wordt verwijderd',
    why: 'macOS rondt dat af als je opnieuw opstart.',
  },
  'restart-needed': {
    title: 'Deze Mac moet opnieuw worden opgestart',
    why: 'De extensie van Defender werkt pas na het opnieuw opstarten.',
  },
  'conflicting-software': {
    title: 'Een andere app zit Defender in de weg',
    why: 'Defender heeft op deze Mac software gevonden waarmee het niet goed samenwerkt.',
  },
  'definitions-outdated': {
    title: 'De virusdefinities van Defender zijn verouderd',
    why: 'Ze zijn ouder dan een week, dus nieuwere dreigingen kunnen onopgemerkt blijven.',
  },
  'enrolment-not-approved': {
    title: 'Het beheer van deze Mac is niet goedgekeurd',
    why: 'Zolang dat zo is, negeert macOS wat je organisatie voor Defender heeft toegestaan.',
  },
  unhealthy: {
    title: 'Defender meldt een probleem',
    why: 'Er is iets mis met Defender. Je IT-afdeling kan uitzoeken wat.',
  },
};
