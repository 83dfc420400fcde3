/** Words that follow `user`, `account`, `host` or `process` in a sentence and are no names. */
const listed: ReadonlySet<string> = new Set(
  `a about above across action actions activity actor added address after again against agent agents all allowed already also
  an and another any are around as at attack attacker attackers attacks attempt attempts audit base based be because been
  before behavior behaviour being below between but by can case changed changes code concerned connected control could
  created credential credentials data database databases details did directory disabled do does domain down due during each
  either else email enabled error errors even event events every exists external failed failure failures file files first
  fixed for found from gained gave group groups guest had has have having he her him his host hosts how however if in inside
  instance instances into is it its itself key keys kind last later let like list local lock locked lockout log logged login
  logins logon logons logs look made makes management manager may me message messages might model more most must my name
  named names near need needs network new next no non none nor not now of off on once one only open opened or other others
  our out outside over own owner page password passwords path pattern per permission permissions policy port ports process
  processes profile program ran rather remote request requests review right rights role roles root's run running runs same
  security seen sent server servers service services session sessions set settings several shall she should side sign
  sign-in sign-ins since so some source started state status still stopped such system systems target targeted task team
  than that the their them then there these they this those though three through time times to too took traffic tried
  tries try two under unless until up upon us use used user username usernames users uses using via was way we were what
  when where whether which while who whom whose why will with within without would yes yet you your itself access account
  accounts administrator's administrators client clients computer computers config configuration daemon daemons device
  devices executable hostname ids id image images machine machines memory moved name's number numbers operating parent
  child privilege privileges prompt side shell tree workstation workstations world side-by-side banner version versions`.split(
    /\s+/,
  ),
);

/** Endings of nouns, adverbs and participles; a plain name that ends so is taken for a word. */
const ordinaryEnding = /(?:ing|tion|sion|ment|ity|ly|ness|ance|ence|ious|ful|able|ible)$/;
/** The shortest word that an ending `-ed` or `-s` makes ordinary: `james` and `ahmed` are names. */
const leastInflected = 6;

/** Whether a word of letters alone is one of the language rather than a name. */
export function isOrdinary(word: string): boolean {
  const lower = word.toLowerCase();
  return listed.has(lower) || ordinaryEnding.test(lower) || (lower.length >= leastInflected && /(?:ed|s)$/.test(lower));
}
