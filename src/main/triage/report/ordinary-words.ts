/** Words that follow `user`, `account`, `host` or `process` in a sentence and are no names. */
const listed: ReadonlySet<string> = new Set(
  `a about above abuse access account accounts across action actions activity actor added address administrator
    administrator's administrators after again against agent agents all allowed allowlist already also an ancestry and
    anomalies anomaly another any api are argument arguments around as at attack attacker attackers attacks attempt
    attempts audit auth ban banner base based be because been before behavior behaviour being below between binaries
    binary block blocklist breach breaches brute budget but by call calls can case center centre chain chains changed
    changes check checks child client clients code compromise compromises computer computers concerned config
    configuration connected context control cookie cookies could crash created credential credentials critical customer
    customers daemon daemons data database databases default desk details device devices did directory disabled disk do
    does domain down downtime drive due dump dumps during each either else email employee employees enabled enumeration
    error errors even event events every executable exists exit external failed failure failures farm file files first
    fixed folder for force found from full gained gave group groups had handle hardware has hash hashes have having he
    header headers health her hijack him his history hook host hostname hosts how however id ids if image images in info
    information input inputs inside install instance instances interface internal interval into is it its itself key
    keys kill kind large last later legitimate let level levels lifetime like limit limits lineage link list load local
    lock locked lockout log logged login logins logon logons logs long look lookup machine machines made makes malicious
    malware management manager mapping may me memory message messages might misuse model monitor more most moved
    movement multiple must my name name's named names near need needs netstat network new next no non none nor normal
    not now number numbers of off on once one only open opened operating option options or other others our out outage
    output outputs outside over own owner owners page parent password passwords patch patches path pattern payload
    payloads per permission permissions phase policy pools port portal ports potential principal privilege privileged
    privileges process processes product products profile program prompt proof public queries query queue rack ran rapid
    rate rates rather real reboot recent record records recovery registry regular remote request requests reset resource
    resources response responses restart result results reuse review right rights risk risks rogue role roles root's run
    running runs same scan scans script scripts secret secrets security seen sensitive sent server servers service
    services session sessions set settings several shall share shares she shell should side sign sign-in sign-ins since
    single small so software some source space spawn spawns spray stack stage standard started state status still
    stopped store string strings stuff successful such suspicious system systems takeover target targeted task team
    telemetry template text than that the theft their them then there these they this those though thread threads three
    through throughput ticket tickets time times to token tokens too took tool tools total traffic tree tried tries try
    two type types unauthorised unauthorized under unknown unless until unusual up update updates upgrade upgrades upon
    us usage use used user username usernames users uses using valid value values various version versions via volume
    vulnerable was way we weak web were what when where whether which while whitelist who whole whom whose why wide will
    window windows with within without work workload workstation workstations worm would write writes yes yet you your`.split(
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
