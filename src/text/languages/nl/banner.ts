// Dutch headlines: what is wrong and what it means, one for every finding and every moment without one.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Deze Mac is beschermd', why: 'Realtimebeveiliging staat aan en werkt.' },
  starting: { title: 'Defender start op', why: 'Dat duurt ongeveer een minuut.' },
  looking: { title: 'Deze Mac wordt gecontroleerd', why: 'Dat duurt maar even.' },
  stale: {
    title: 'Geen recent antwoord',
    why: 'De laatste controle is te lang geleden om op te vertrouwen. Controleer nu hoe deze Mac ervoor staat.',
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
    title: 'Defender kon niet worden gecontroleerd',
    why: 'Zonder bewijs dat het programma van Microsoft is, tellen de antwoorden niet. Je IT-afdeling kan uitzoeken hoe dat komt.',
  },
  'service-not-started': {
    title: 'De service van Defender draait niet',
    why: 'Die is uitgezet of nooit gestart, dus Defender controleert deze Mac niet.',
  },
  'service-keeps-restarting': {
    title: 'Defender loopt steeds vast',
    why: 'De service start telkens opnieuw, dus het is niet te zeggen of deze Mac beschermd is. Een update van Defender lost dat op.',
  },
  'not-answering': {
    title: 'Defender geeft geen antwoord',
    why: 'Zolang dat zo is, is niet te zeggen of deze Mac beschermd is. Opnieuw opstarten helpt meestal.',
  },
  unreadable: {
    title: 'Het antwoord van Defender is niet duidelijk',
    why: 'Er staat niet in of de bescherming aan is. Je IT-afdeling kan uitzoeken waarom.',
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
    title: 'Defender kijkt alleen mee',
    why: 'Het staat in passieve modus: een ander product hoort deze Mac te beschermen.',
  },
  'switched-off': {
    title: 'Realtimebeveiliging staat uit',
    why: 'Defender werkt, maar controleert bestanden niet wanneer je ze opent.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender kan deze Mac nog niet beschermen',
    why: 'Het stuurprogramma van Microsoft is nog niet toegestaan in macOS. Dat duurt ongeveer een minuut.',
  },
  'kernel-extension-faulty': {
    title: 'Het stuurprogramma van Defender start niet',
    why: 'macOS weigert het om een reden die je met toestaan niet oplost.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender kan deze Mac nog niet beschermen',
    why: 'De beveiligingsextensie is nog niet toegestaan in macOS.',
  },
  'network-extension-not-approved': {
    title: 'Webbeveiliging is nog niet toegestaan',
    why: 'De netwerkextensie van Defender moet zijn toegestaan om te controleren wat van het web komt.',
  },
  'network-filter-off': {
    title: 'Webbeveiliging staat uit',
    why: 'Het netwerkfilter van Defender staat uit. Wat van het web komt, wordt niet gecontroleerd.',
  },
  'full-disk-access-missing': {
    title: 'Defender ziet niet alle bestanden',
    why: 'Er is volledige schijftoegang nodig om alles op deze Mac te controleren.',
  },
  'extension-switched-off': {
    title: 'Een extensie van Defender staat uit',
    why: 'Die was al toegestaan en is in de instellingen uitgezet.',
  },
  'extension-not-running': {
    title: 'De extensie van Defender werkt niet',
    why: 'Je hoeft niets toe te staan, maar volgens macOS of Defender draait de extensie niet. Opnieuw opstarten helpt meestal.',
  },
  'extension-being-removed': {
    title: 'De extensie van Defender wordt verwijderd',
    why: 'macOS rondt dat af als je opnieuw opstart.',
  },
  'restart-needed': {
    title: 'Deze Mac moet opnieuw worden opgestart',
    why: 'De extensie van Defender werkt pas daarna.',
  },
  'conflicting-software': {
    title: 'Een ander programma zit Defender in de weg',
    why: 'Defender meldt software waarmee het niet goed samenwerkt.',
  },
  'definitions-outdated': {
    title: 'De virusdefinities van Defender zijn verouderd',
    why: 'Ze zijn ouder dan een week. Nieuwe dreigingen kunnen onopgemerkt blijven.',
  },
  'enrolment-not-approved': {
    title: 'Het beheer van deze Mac is niet goedgekeurd',
    why: 'Zolang dat zo is, negeert macOS wat je organisatie voor Defender heeft toegestaan.',
  },
  unhealthy: {
    title: 'Defender meldt een probleem',
    why: 'Volgens Defender is niet alles in orde.',
  },
};
