/** Month names as exports and local Excels write them, by language, January first. */
const names = [
  // English
  "jan january, feb february, mar march, apr april, may, jun june, jul july, aug august, sep sept september, oct october, nov november, dec december",
  // Spanish
  "ene enero, feb febrero, mar marzo, abr abril, may mayo, jun junio, jul julio, ago agosto, sep sept septiembre, oct octubre, nov noviembre, dic diciembre",
  // Portuguese
  "jan janeiro, fev fevereiro, mar março, abr abril, mai maio, jun junho, jul julho, ago agosto, set setembro, out outubro, nov novembro, dez dezembro",
  // German
  "jan januar jän jänner, feb februar, mär mrz märz, apr april, mai, jun juni, jul juli, aug august, sep september, okt oktober, nov november, dez dezember",
  // French
  "janv janvier, févr février, mars, avr avril, mai, juin, juil juillet, août, sept septembre, oct octobre, nov novembre, déc décembre",
];

const byName = new Map<string, number>();
for (const language of names) {
  language.split(", ").forEach((spellings, index) => {
    for (const spelling of spellings.split(" ")) byName.set(spelling, index + 1);
  });
}

/** 1 to 12 for a month's name or short name in English, Spanish, Portuguese, German or French; null for another word. */
export function monthByName(name: string): number | null {
  return byName.get(name.toLowerCase()) ?? null;
}
