/**
 * What gives an attack away in text. Patterns see lower-case text of bounded length; each quantifier over more than
 * one character is bounded, so that the time stays linear in the text.
 */
export interface AttackPattern {
  className: string;
  pattern: RegExp;
  /** `url`: decoded and raw URL; `command`: command lines and messages. */
  places: readonly ('url' | 'command')[];
  /** `refused`: says something only where the server did not serve it: a site's own login page is no probe. */
  only?: 'refused';
}

const url = ['url'] as const;
const command = ['command'] as const;
const both = ['url', 'command'] as const;

export const attackPatterns: readonly AttackPattern[] = [
  {
    className: 'sql-injection',
    places: url,
    pattern:
      /\bunion(?:[\s(+]|\/\*[^*]{0,40}\*\/|all|distinct){1,12}select[\s(+/*]{1,6}(?:null|\d|@@|\*|'|concat|char|group_concat|version|user|[a-z_.]{1,40}\s{0,3},|[^\n]{0,120}\bfrom\b)/,
  },
  {
    className: 'sql-injection',
    places: url,
    pattern: /['")]\s{0,5}(?:or|and|\|\||&&)\s{1,5}['"(]{0,2}\w{1,20}['")]{0,2}\s{0,3}(?:=|<|>|like\b)/,
  },
  { className: 'sql-injection', places: url, pattern: /[\d'")]\s{1,4}(?:or|and)\s{1,4}\(?(\d{1,6})\s{0,3}=\s{0,3}\1/ },
  {
    className: 'sql-injection',
    places: url,
    pattern:
      /\b(?:pg_sleep|sleep|benchmark)\s{0,3}\(\s{0,3}\d|\bwaitfor\s{1,4}delay\s{0,4}'|dbms_pipe\.receive_message/,
  },
  {
    className: 'sql-injection',
    places: url,
    pattern:
      /\binformation_schema\b|\bxp_cmdshell\b|\b(?:extractvalue|updatexml|load_file)\s?\(|\binto\s{1,4}(?:out|dump)file\b/,
  },
  {
    className: 'sql-injection',
    places: url,
    pattern: /;\s{0,4}(?:drop|delete|insert|update|alter|exec|declare)\s{1,4}(?:table|from|into|database|@|master)/,
  },
  {
    className: 'sql-injection',
    places: url,
    pattern: /['")]\s{0,3};?\s{0,3}--(?:\s|-|$)|\border\s{1,4}by\s{1,4}\d{1,3}\s{0,3}(?:--|#)/,
  },
  { className: 'path-traversal', places: url, pattern: /(?:\.\.[/\\]){2}|\.\.;\/|\.{4}\/\// },
  {
    className: 'path-traversal',
    places: url,
    pattern:
      /(?:%(?:25)?2e|%%32%65|\.)(?:%(?:25)?2e|%%32%65)(?:%(?:25)?2f|%(?:25)?5c|[/\\])|%(?:25)?2e(?:%(?:25)?2e|\.)[/\\%]|\.\.(?:%(?:25)?2f|%(?:25)?5c)|%c0%af/,
  },
  {
    className: 'local-file-inclusion',
    places: url,
    pattern:
      /\/etc\/(?:passwd|shadow|group|issue|hosts)\b|\/proc\/self\/|\bwin\.ini\b|\bboot\.ini\b|php:\/\/(?:filter|input)|=file:\/\/\/|expect:\/\/|phar:\/\/|\bweb-inf\/|auto_prepend_file|allow_url_include/,
  },
  {
    className: 'cross-site-scripting',
    places: url,
    pattern:
      /<\/?script\b|<(?:img|svg|body|iframe|input|details|video|audio|marquee|object|embed|a)\b[^>]{0,200}\bon[a-z]{3,20}\s{0,3}=|['"]\s{0,3}on(?:error|load|mouseover|click|focus)\s{0,3}=|javascript:\s{0,3}(?:alert|eval|prompt|confirm|document|window)|\b(?:alert|prompt|confirm)\s?\((?:\d|document|1|'|"|string)|\bdocument\.cookie\b|<svg\/onload|string\.fromcharcode/,
  },
  {
    className: 'command-injection',
    places: url,
    pattern:
      /(?:[;|`\n\r]|&&|\$\()\s{0,4}(?:\/(?:usr\/)?bin\/)?(?:cat|ls|id|whoami|uname|wget|curl|nc|ncat|bash|sh|python\d?|perl|ping|nslookup|rm|chmod|echo|sleep|powershell|cmd(?:\.exe)?|certutil|busybox|tftp|ifconfig|ipconfig|netstat|phpinfo)(?:\s|$|[;|&)`<>/$'"(])/,
  },
  {
    className: 'command-injection',
    places: url,
    pattern:
      /\/bin\/(?:ba|z|da)?sh\b|\bcmd\.exe\b|\$\{ifs\}|\$ifs\b|(?:passthru|shell_exec|proc_open|system|exec)\s?\(\s?['"$]|call_user_func|\/cgi-bin\/[^\n]{0,80};|wget\s{1,3}http|curl\s{1,3}http/,
  },
  { className: 'command-injection', places: both, pattern: /\(\)\s?\{\s{0,3}[:_]/ },
  {
    className: 'log4shell',
    places: both,
    pattern: /\$\{\s?jndi\s?:|\$\{\$\{[^}]{0,40}|\$\{(?:lower|upper|env:[^}]{0,40}:-|::-)[^}]{0,40}\}/,
  },
  {
    className: 'server-side-request-forgery',
    places: url,
    pattern:
      /169\.254\.169\.254|metadata\.google\.internal|100\.100\.100\.200|=(?:gopher|dict|ldap):\/\/|[?&](?:url|uri|path|dest|target|proxy|fetch|load|file|src|host|image)=https?:\/\/(?:127\.\d|localhost|0\.0\.0\.0|\[::)/,
  },
  {
    className: 'template-injection',
    places: url,
    pattern:
      /\{\{[^}]{0,60}(?:\d\s?\*\s?['"]?\d|config|self\.|request|__|lipsum|cycler|constructor)[^}]{0,60}|[$#]\{\s?\d{1,8}\s?\*\s?\d{1,8}\s?\}|<%=\s{0,3}\d{1,8}\s?\*|\b__(?:class|globals|subclasses|import)__|class\.module\.classloader|java\.lang\.(?:runtime|processbuilder)|%\{\(?#|\$\{\(?#|\$\{t\(|freemarker\.template|think\\app|invokefunction/,
  },
  {
    className: 'webshell',
    places: url,
    pattern:
      /\/(?:c99|c100|r57|wso\d{0,4}|b374k|[\w.-]{0,40}shell\d{0,3}|cmd|alfa\w{0,10}|indoxploit|marijuana|gel4y|filesman|antsword|eval-stdin|backdoor|mini|xleet|priv8|leaf)\.(?:php\d?|phtml|aspx?|jspx?)\b|[?&](?:cmd|exec|shell)=[^&\n]{0,40}(?:cat|id|ls|whoami|dir|net)\b/,
  },
  {
    className: 'sensitive-file-probe',
    places: url,
    pattern:
      /\/\.(?:env\b|git(?:\/|$)|gitconfig|aws\/|svn\/|hg\/|ssh\/|htpasswd|ds_store|npmrc|bash_history|docker)|\/(?:id_rsa|wp-config\.php|server-status|phpinfo\.php|info\.php|backup\.(?:zip|sql|tar)|dump\.sql|database\.sql)|\/vendor\/phpunit|\/_ignition\/|\/telescope\/requests|\/actuator\/(?:env|heapdump|gateway)|\/boaform|\/hnap1|\/jmx-console|\/invoker\/|\/etc\/shadow/,
  },
  {
    className: 'sensitive-file-probe',
    places: url,
    only: 'refused',
    pattern:
      /\/wp-(?:login\.php|admin\b|includes\/)|\/xmlrpc\.php|\/phpmyadmin|\/pma\b|\/myadmin|\/administrator\/?(?:index\.php)?$|\/admin\.php|\/manager\/html|\/solr\/admin|\/jenkins\/|\/owa\/|\/autodiscover|\/console\/?$|\/cgi-bin\/(?:luci|test|status|php|bash)|\/setup\.php|\/install\.php|\.(?:sql|bak|old|swp)(?:\.(?:gz|zip))?$/,
  },
  {
    // Paths that serve one published weakness; the numbers are those of CVE where there is one.
    className: 'known-exploit',
    places: url,
    pattern:
      /telerik\.web\.ui\.webresource\.axd\?type=rau|\/htmlawedtest\.php|\/api\/v2\/cmdb\/system\/admin|\/remote_agent\.php\?action=polldata|\/setup\/setupadministrator\.action|\/server-info\.action\?boot|\/json\/setup-restore|\/php\/(?:ztp_gate|utils\/createremoteappwebsession)\.php|\/getphpinfo\.php|\/backup\/mboximport|w00tw00t|\/mgmt\/tm\/util\/bash|\/tmui\/login\.jsp\/\.\.;|\/remote\/fgt_lang|\/dana-na\/\.\.|\/api\/jsonws\/invoke|\/struts2?-showcase|\/autodiscover\/autodiscover\.json\?[^\n]{0,40}powershell|\/ecp\/[a-z]\.js\b|\/ui\/vropspluginui\/rest|\/analytics\/telemetry\/ph\/|\/catalog-portal\/ui\/oauth|\/_async\/asyncresponseservice|\/wls-wsat\/|\/solr\/[\w-]{1,40}\/(?:config|dataimport)|\/gpon(?:form|\b)\/?diag|\/setup\.cgi\?next_file=netgear|\/tmpfs\/|\/cgi-bin\/supervisor\/cloudsetup|\/device\.rsp\?|\/dvr\/cmd|\/hudson\/script/,
  },
  {
    // A web server that is no proxy is asked to fetch from elsewhere.
    className: 'open-proxy-probe',
    places: url,
    only: 'refused',
    pattern: /^https?:\/\/[\w.-]{1,100}[:/]|^[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}:\d{2,5}$/m,
  },
  {
    className: 'powershell-encoded',
    places: command,
    pattern:
      /(?:powershell|pwsh)(?:\.exe)?\b[^\n]{0,200}\s[-/]e(?:c|nc\w{0,12})?\s{1,4}['"]?[a-z0-9+/=]{16}|frombase64string\s?\(/,
  },
  {
    className: 'download-and-run',
    places: command,
    pattern:
      /\.download(?:string|file)\s?\(|\b(?:iex|invoke-expression)\b[^\n]{0,80}(?:http|new-object|iwr|invoke-webrequest)|certutil(?:\.exe)?\b[^\n]{0,60}-urlcache|bitsadmin(?:\.exe)?\b[^\n]{0,80}\/transfer|mshta(?:\.exe)?\s{1,4}['"]?(?:http|javascript|vbscript)|regsvr32(?:\.exe)?\b[^\n]{0,60}\/i:http/,
  },
  {
    className: 'credential-dump',
    places: command,
    pattern:
      /mimikatz|sekurlsa::|lsadump::|procdump(?:64)?(?:\.exe)?\b[^\n]{0,60}lsass|comsvcs(?:\.dll)?,?\s{0,3}#?(?:minidump|24)|ntdsutil\b[^\n]{0,60}\bifm\b|reg(?:\.exe)?['"]?\s{1,3}save\s{1,3}['"]?hklm\\(?:sam|system|security)|lazagne|\bpwdump|gsecdump|secretsdump|nanodump|dumpert|\brubeus\b|hashdump|esentutl\b[^\n]{0,60}(?:ntds|\bsam\b)/,
  },
  {
    className: 'log-or-backup-tampering',
    places: command,
    pattern: /vssadmin(?:\.exe)?['"]?\s{1,3}delete\s{1,3}shadows|wevtutil(?:\.exe)?['"]?\s{1,3}(?:cl|clear-log)\b/,
  },
  {
    className: 'reverse-shell',
    places: both,
    pattern:
      /\/dev\/tcp\/[\w.]{1,60}\/\d|\b(?:nc|ncat)(?:\.exe|\.traditional)?\s[^\n|;]{0,60}-e\s?\/?(?:bin|cmd|powershell)|bash\s-i\s{0,2}>&|mkfifo\s[^\n]{0,80}\|\s?nc\b|pty\.spawn\s?\(|meterpreter|net\.sockets\.tcpclient\s?\(/,
  },
];
