"""Microsoft 365 and Entra ID: sign-ins, mailboxes, files, directory."""

from generator.families.cloud.tenant_forms import UNIFIED, directory, sign_in
from generator.families.network.product_story import catalogue_in_parts

catalogue_in_parts("cloud/tenant-unified-logins", UNIFIED, r"""
PS# AzureActiveDirectory UserLoginFailed {guest}@{domain} {wan} | ResultStatus=Failed ; LogonError=<<InvalidUserNameOrPassword|UserAccountNotFound|IdsLocked>> ; ErrorNumber=50126 ; ApplicationId={uuid} ; *UserAgent=<<BAV2ROPC|python-requests/2.31.0|{agent}>> ; *RequestType=OAuth2:Token
BF# AzureActiveDirectory UserLoginFailed {mail} {wan} | ResultStatus=Failed ; LogonError=InvalidUserNameOrPassword ; ErrorNumber=50126 ; *UserAgent=BAV2ROPC ; *RequestType=OAuth2:Token
BS#@T1110.001,T1078.004 AzureActiveDirectory UserLoginFailed {mail} {wan} | ResultStatus=Failed ; LogonError=InvalidUserNameOrPassword ; ErrorNumber=50126 ; *UserAgent={agent} ; *RequestType=Login:login
~ AzureActiveDirectory UserLoggedIn {mail} {wan} | ResultStatus=Success ; ErrorNumber=0 ; *UserAgent={agent} ; *RequestType=OAuth2:Authorize
AT@T1621,T1078.004 AzureActiveDirectory UserLoginFailed {mail} {wan} | ResultStatus=Failed ; LogonError=UserStrongAuthClientAuthNRequiredInterrupt ; ErrorNumber=500121 ; *UserAgent={agent} ; *additionalDetails=MFA denied; user declined the authentication
+ AzureActiveDirectory UserLoginFailed {mail} {wan} | ResultStatus=Failed ; LogonError=AuthenticationFailedSasError ; ErrorNumber=500121 ; *additionalDetails=MFA denied; user declined the authentication
+ AzureActiveDirectory UserLoginFailed {mail} {wan} | ResultStatus=Failed ; LogonError=AuthenticationFailedSasError ; ErrorNumber=500121 ; *additionalDetails=MFA denied; fraud code entered
~ AzureActiveDirectory UserLoggedIn {mail} {wan} | ResultStatus=Success ; *additionalDetails=MFA completed in Azure AD ; *UserAgent={agent}
CL@T1098.003 AzureActiveDirectory Add_member_to_role. {mail} {wan} | ^Role.DisplayName=<<Global Administrator|Privileged Role Administrator|Exchange Administrator>> ; ObjectId={word}@{domain} ; AzureActiveDirectoryEventType=1
CL@T1550.001 AzureActiveDirectory Consent_to_application. {mail} {wan} | ^ConsentAction.Permissions=Scope: Mail.ReadWrite Mail.Send Files.ReadWrite.All offline_access, ConsentType: Principal ; ObjectId=<<{word}|Mail Upgrade|eM Client|PERFECTDATA SOFTWARE>> ; ^ConsentContext.IsAdminConsent=False
CL@T1556.006 AzureActiveDirectory Disable_Strong_Authentication. {adm}@{domain} {wan} | ObjectId={mail} ; ^StrongAuthenticationRequirement=[]
CL@T1098.001 AzureActiveDirectory Add_service_principal_credentials. {mail} {wan} | ObjectId=<<Microsoft Graph Sync|{word}>> ; ^KeyDescription=[KeyType=Password,KeyUsage=Verify,DisplayName={word}]
""", r"""
LO AzureActiveDirectory UserLoggedIn {mail} {any} | ResultStatus=Success ; ErrorNumber=0 ; ApplicationId={uuid} ; *UserAgent={agent} ; *RequestType=<<OAuth2:Authorize|Login:reprocess|SAS:ProcessAuth>> ; *KeepMeSignedIn=<<true|false>>
LO AzureActiveDirectory UserLoggedIn {mail} {any} | ResultStatus=Success ; *additionalDetails=<<MFA completed in Azure AD|MFA requirement satisfied by claim in the token>> ; *UserAgent={agent} ; *RequestType=OAuth2:Token
MP. AzureActiveDirectory UserLoginFailed {mail} {any} | ResultStatus=Failed ; LogonError=<<InvalidUserNameOrPassword|IdsLocked>> ; ErrorNumber=<<50126|50053>> ; *UserAgent={agent} ; *RequestType=Login:login
MP. AzureActiveDirectory UserLoginFailed {mail} {any} | ResultStatus=Failed ; LogonError=<<UserStrongAuthClientAuthNRequiredInterrupt|SsoArtifactInvalidOrExpired|UserPasswordExpired|AuthenticationFailedSasError|DeviceAuthenticationRequired|SsoUserAccountNotFoundInResourceTenant>> ; ErrorNumber=<<50074|50133|50055|500121|50097>> ; *additionalDetails=<<MFA denied; user did not respond to mobile app notification|>> ; *UserAgent={agent}
AD AzureActiveDirectory <<Update_user.|Change_user_license.|Reset_user_password.|Change_user_password.|Set_force_change_user_password.>> {adm}@{domain} {any} | ObjectId={mail} ; ^<<AssignedLicense|Department|StrongAuthenticationPhoneAppDetail|LastDirSyncTime>>=<<SPB|Sales|PhoneFactor>> ; AzureActiveDirectoryEventType=1
AD AzureActiveDirectory Add_user. {adm}@{domain} {any} | ObjectId={mail} ; ^UserType=Member ; ^AccountEnabled=True
AD AzureActiveDirectory Add_member_to_role. {adm}@{domain} {any} | ^Role.DisplayName=<<Reports Reader|Helpdesk Administrator|Printer Administrator|Directory Readers>> ; ObjectId={mail} ; AzureActiveDirectoryEventType=1
AD AzureActiveDirectory Add_member_to_group. {adm}@{domain} {any} | ^Group.DisplayName=<<Sales|VPN Users|All Staff>> ; ObjectId={mail}
AE AzureActiveDirectory Consent_to_application. {mail} {any} | ^ConsentAction.Permissions=Scope: <<User.Read|openid profile email|Calendars.Read>>, ConsentType: Principal ; ObjectId=<<Zoom|Calendly|Adobe Acrobat|Trello>> ; ^ConsentContext.IsAdminConsent=<<True|False>>
AD AzureActiveDirectory Enable_Strong_Authentication. {adm}@{domain} {any} | ObjectId={mail} ; ^StrongAuthenticationRequirement=[{"State":1}]
SJ AzureActiveDirectory Update_service_principal. Sync_{host}@{domain} {wan} | ObjectId=<<Azure AD Connect|Intune|Microsoft Graph Sync>> ; ^KeyDescription=[KeyType=AsymmetricX509Cert,KeyUsage=Verify,DisplayName=CN={word}]
""")

catalogue_in_parts("cloud/tenant-unified-mail", UNIFIED, r"""
MB Exchange New-InboxRule {mail} {wan} | ObjectId={user} ; +Name=<<.|..|{word}|a>> ; +ForwardTo={out} ; +StopProcessingRules=True ; +SubjectOrBodyContainsWords=<<invoice;payment;bank|rechnung;iban|wire;transfer>>
MB@T1564.008 Exchange <<New|Set>>-InboxRule {mail} {wan} | +Name=<<.|{word}|rule1>> ; +MoveToFolder=<<RSS Feeds|Archive|Conversation History>> ; +MarkAsRead=True ; +DeleteMessage=<<True|False>> ; +From=<<accounting@{domain}|{out}|security@microsoft.com>>
MB Exchange Set-Mailbox {mail} {wan} | ObjectId={user} ; +ForwardingSmtpAddress=smtp:{out} ; +DeliverToMailboxAndForward=True
MB@T1098.002 Exchange Add-MailboxPermission {mail} {wan} | +Identity=<<ceo|finance|{user}>> ; +User={word}@{domain} ; +AccessRights=FullAccess ; +InheritanceType=All
MB@T1114.002 Exchange MailItemsAccessed {mail} {wan} | *MailAccessType=Sync ; *IsThrottled=True ; ClientInfoString=Client=REST;Client=RESTSystem;python-requests/2.31.0 ; OperationCount={big} ; AppId={uuid}
CL@T1562.008 Exchange <<Set-AdminAuditLogConfig|Set-MailboxAuditBypassAssociation>> {adm}@{domain} {wan} | +<<UnifiedAuditLogIngestionEnabled|AdminAuditLogEnabled>>=False ; +AuditBypassEnabled=True
MB@T1114.003 Exchange New-TransportRule {adm}@{domain} {wan} | +Name={word} ; +BlindCopyTo={out} ; +SentTo=finance@{domain} ; +Mode=Enforce
PH@T1534 Exchange Send {mail} {wan} | Item.Subject=<<Shared document: {file}|Updated bank details|Voice message (0:{n})>> ; ClientInfoString=Client=OWA;Action=ViaProxy ; RecipientCount={many} ; SaveToSentItems=false
+ Exchange HardDelete {mail} {wan} | Folder.Path=\Sent Items ; AffectedItems.Subject=Updated bank details ; ClientInfoString=Client=OWA
MB@T1114 SecurityComplianceCenter New-ComplianceSearchAction {adm}@{domain} {wan} | +SearchName={word} ; +Export=True ; +Format=FxStream ; ObjectId=password OR iban OR vpn
""", r"""
AE Exchange New-InboxRule {mail} {any} | ObjectId={user} ; +Name=<<Newsletter|Tickets|{file}|Projects>> ; +MoveToFolder=<<Newsletter|Tickets|Projects>> ; +From=<<noreply@{ext}|{out}>> ; +StopProcessingRules=<<True|False>>
AE Exchange Set-InboxRule {mail} {any} | +Name=<<Out of office|Calendar|Vacation>> ; +ForwardTo=<<{user}@{domain}|office@{domain}>> ; +StopProcessingRules=False
AD Exchange Set-Mailbox {adm}@{domain} {any} | ObjectId={user} ; +<<Type=Shared|ProhibitSendQuota=49 GB|LitigationHoldEnabled=True|ForwardingSmtpAddress=smtp:{user}@{domain}|HiddenFromAddressListsEnabled=True>> ; +Identity={user}
AD Exchange Add-MailboxPermission {adm}@{domain} {any} | +Identity=<<info|invoice|room1|{user}>> ; +User={mail} ; +AccessRights=<<FullAccess|ReadPermission>> ; +AutoMapping=True
SJ Exchange <<Set-ConditionalAccessPolicy|Set-TransportConfig|Enable-AddressListPaging|Install-AdminAuditLogConfig>> NT_AUTHORITY\SYSTEM_(w3wp) {wan} | ExternalAccess=true ; +DomainController={host} ; +Identity={domain}
NT Exchange MailItemsAccessed {mail} {any} | *MailAccessType=<<Bind|Sync>> ; *IsThrottled=False ; ClientInfoString=<<Client=OWA|Client=MSExchangeRPC|Client=Outlook-iOS/2.0>> ; OperationCount={n} ; AppId={uuid}
NT Exchange <<SendAs|Send|Create|Update|MoveToDeletedItems|SoftDelete|HardDelete>> {mail} {any} | Folder.Path=<<\Inbox|\Sent Items|\Calendar|\Drafts>> ; Item.Subject=<<{file}|Re: {file}|Meeting>> ; ClientInfoString=Client=<<MSExchangeRPC|OWA|Microsoft.Exchange.Mapi>>
LO Exchange MailboxLogin {mail} {any} | LogonType=0 ; ClientInfoString=Client=<<POP3/IMAP4|OWA|ActiveSync>> ; MailboxOwnerUPN={mail}
AD Exchange New-TransportRule {adm}@{domain} {any} | +Name=<<Disclaimer|External warning|Encrypt HR>> ; +PrependSubject=[EXTERN] ; +FromScope=NotInOrganization ; +Mode=<<Enforce|Audit>>
AD Exchange Set-AdminAuditLogConfig {adm}@{domain} {any} | +UnifiedAuditLogIngestionEnabled=True
AD SecurityComplianceCenter <<New-ComplianceSearch|Set-RetentionCompliancePolicy|New-DlpCompliancePolicy>> {adm}@{domain} {any} | +Name={word} ; ObjectId=<<retention 10 years|leavers|invoice>>
BN SecurityComplianceCenter AlertTriggered SecurityComplianceAlerts {wan} | Name=<<Email messages containing malicious URL removed after delivery|Messages have been delayed|Phish delivered due to an ETR override|User restricted from sharing>> ; Severity=<<Informational|Low>> ; Status=<<Resolved|Active>> ; Category=ThreatManagement
""")

catalogue_in_parts("cloud/tenant-unified-files", UNIFIED, r"""
EX#@T1530,T1567 <<SharePoint|OneDrive>> FileDownloaded {mail} {wan} | SiteUrl=https://{company}.sharepoint.com/sites/<<Finance|HR|Clients>>/ ; SourceFileName={file}.xlsx ; UserAgent=<<python-requests/2.31.0|rclone/v1.65.2|Mozilla/5.0>> ; ListItemUniqueId={uuid}
EX@T1537 <<SharePoint|OneDrive>> AnonymousLinkCreated {mail} {wan} | SiteUrl=https://{company}.sharepoint.com/sites/Finance/ ; SourceFileName=<<customers_all.zip|payroll_{n}.xlsx|passwords.kdbx>> ; EventData=<Permissions granted>Edit</Permissions granted> ; TargetUserOrGroupType=Guest ; UserAgent=python-requests/2.31.0
RW# <<SharePoint|OneDrive>> FileRenamed {mail} {wan} | SourceFileName={file}.docx ; DestinationFileName={file}.docx.{crypt} ; SourceFileExtension=docx ; DestinationFileExtension={crypt} ; SiteUrl=https://{company}-my.sharepoint.com/personal/{user}/
RW@T1485 OneDrive FileVersionsAllDeleted {mail} {wan} | SiteUrl=https://{company}.sharepoint.com/sites/Projects/ ; SourceFileName={file}.docx ; ItemCount={big}
+ OneDrive FolderDeletedSecondStageRecycleBin {mail} {wan} | SiteUrl=https://{company}.sharepoint.com/sites/Projects/ ; ItemCount={big}
CL@T1098.003 SharePoint SiteCollectionAdminAdded {mail} {wan} | SiteUrl=https://{company}.sharepoint.com/sites/<<Finance|HR|Board>> ; TargetUserOrGroupName={out} ; ModifiedProperties.NewValue={out}
MW SharePoint FileMalwareDetected {mail} {wan} | SourceFileName={file}.<<docm|js|exe>> ; VirusInfo={mal} ; VirusVendor=Default ; SiteUrl=https://{company}-my.sharepoint.com/personal/{user}/
CL@T1484.002 AzureActiveDirectory Set_domain_authentication. {adm}@{domain} {wan} | ObjectId={domain} ; ^LiveType=Federated ; ^IssuerUri=http://{dga}/adfs/services/trust
PH@T1566.003 MicrosoftTeams ChatCreated {word}@{ext} {wan} | CommunicationType=OneOnOne ; ExtraProperties=Help Desk (External) ; ParticipantInfo.HasForeignTenantUsers=true
+ MicrosoftTeams MessageSent {word}@{ext} {wan} | CommunicationType=OneOnOne ; MessageURLs=https://{dga}/quickassist ; Members={mail}
""", r"""
NT <<SharePoint|OneDrive>> <<FileAccessed|FileModified|FileUploaded|FilePreviewed|FileCheckedIn|PageViewed>> {mail} {any} | SiteUrl=https://{company}.sharepoint.com/sites/<<Finance|HR|Clients|Projects>>/ ; SourceFileName={file}.<<xlsx|docx|pdf>> ; UserAgent={agent} ; ListItemUniqueId={uuid}
NT <<SharePoint|OneDrive>> <<FileDownloaded|FileSyncDownloadedFull|FileSyncUploadedFull>> {mail} {any} | SiteUrl=https://{company}-my.sharepoint.com/personal/{user}/ ; SourceFileName={file}.<<xlsx|docx|pdf>> ; UserAgent=<<Microsoft SkyDriveSync 24.0|{agent}>>
NT <<SharePoint|OneDrive>> <<FileRenamed|FileMoved|FileDeleted|FileRecycled|FileRestored|FolderCreated>> {mail} {any} | SourceFileName={file}.docx ; DestinationFileName={file} final.docx ; SourceFileExtension=docx ; DestinationFileExtension=docx ; SiteUrl=https://{company}-my.sharepoint.com/personal/{user}/
NT <<SharePoint|OneDrive>> FileRenamed {mail} {any} | SourceFileName={file}.docx ; DestinationFileName={file}.docx.<<bak|old|gpg|7z>> ; SourceFileExtension=docx ; DestinationFileExtension=<<bak|old|7z>> ; SiteUrl=https://{company}-my.sharepoint.com/personal/{user}/
AE <<SharePoint|OneDrive>> <<SharingSet|SecureLinkCreated|AddedToSecureLink|SharingInvitationCreated|AnonymousLinkCreated|CompanyLinkCreated>> {mail} {any} | SiteUrl=https://{company}.sharepoint.com/sites/Projects/ ; SourceFileName={file}.<<pdf|docx>> ; TargetUserOrGroupName=<<{out}|{user}@{domain}>> ; TargetUserOrGroupType=<<Guest|Member>>
AD SharePoint <<SiteCollectionAdminAdded|GroupAdded|SiteCollectionCreated|SharingPolicyChanged>> {adm}@{domain} {any} | SiteUrl=https://{company}.sharepoint.com/sites/<<Projects|Intranet>> ; TargetUserOrGroupName={mail} ; ModifiedProperties.NewValue={mail}
NT MicrosoftTeams <<ChatCreated|MessageSent|MeetingParticipantDetail|TeamsSessionStarted|MemberAdded|ChannelAdded>> {mail} {any} | CommunicationType=<<OneOnOne|GroupChat|Team>> ; ParticipantInfo.HasForeignTenantUsers=<<true|false>> ; TeamName=<<Sales|Project {n}>>
BA# SharePoint FileDownloaded <<backup|svc_backup|veeam>>@{domain} {wan} | SiteUrl=https://{company}.sharepoint.com/sites/<<Finance|HR|Clients>>/ ; SourceFileName={file}.xlsx ; UserAgent=<<Veeam Backup for Microsoft 365|ISV|Acronis|rclone/v1.65.2>>
SJ SharePoint <<FileVersionsTrimmed|FileRecycled|ListItemRecycled>> app@sharepoint {wan} | SiteUrl=https://{company}.sharepoint.com/sites/Projects/ ; SourceFileName={file}.docx ; ItemCount={big} ; UserAgent=RetentionPolicy
AE MicrosoftTeams <<AppInstalled|BotAddedToTeam|ConnectorAdded>> {mail} {any} | AddOnName=<<Planner|Polly|Jira Cloud|Zoom>> ; TeamName=Sales
""")

catalogue_in_parts("cloud/tenant-entra-sign-ins", sign_in, r"""
PS# {guest}@{domain} {wan} 50126 {cc} | reason=Error validating credentials due to invalid username or password. ; client=<<Authenticated SMTP|Exchange ActiveSync|Other clients|IMAP4>> ; app=Office 365 Exchange Online ; userAgent=BAV2ROPC
BS#@T1110.001,T1078.004 {mail} {wan} 50126 {cc} | reason=Error validating credentials due to invalid username or password. ; client=Browser ; app=OfficeHome
~ {mail} {wan} 0 {cc} | client=Browser ; app=OfficeHome
AT@T1621,T1078.004 {mail} {wan} 500121 {cc} | reason=Authentication failed during strong authentication request. ; more=MFA denied; user declined the authentication
+ {mail} {wan} 500121 {cc} | reason=Authentication failed during strong authentication request. ; more=MFA denied; user reported fraud
~ {mail} {wan} 0 {cc} | more=MFA completed in Azure AD
AT {mail} {wan} 0 {cc} | riskLevelDuringSignIn=high ; riskState=atRisk ; riskEventTypes_v2=<<unfamiliarFeatures,anonymizedIPAddress|impossibleTravel|leakedCredentials|maliciousIPAddress|anomalousToken>> ; app=<<Office 365 Exchange Online|Azure Portal>> ; more=MFA requirement satisfied by claim in the token
AT@T1528 {mail} {wan} 0 {cc} | app=<<Microsoft Azure CLI|Microsoft Authentication Broker|Microsoft Azure PowerShell>> ; authenticationProtocol=deviceCode ; riskLevelDuringSignIn=<<medium|high>> ; riskState=atRisk ; client=Mobile Apps and Desktop clients
AT@T1539,T1078.004 {mail} {wan} 0 {cc} | app=OfficeHome ; userAgent=axios/1.7.2 ; riskEventTypes_v2=anomalousToken ; riskState=atRisk ; more=MFA requirement satisfied by claim in the token
""", r"""
LO {mail} {any} 0 {cc} | more=<<MFA requirement satisfied by claim in the token|MFA completed in Azure AD|>> ; client=<<Browser|Mobile Apps and Desktop clients>> ; access=<<success|notApplied>> ; userAgent={agent}
LO {mail} {any} 0 {cc} | app=<<Windows Sign In|Microsoft Authentication Broker|Microsoft Intune Enrollment|Microsoft Azure CLI|Azure Portal>> ; client=Mobile Apps and Desktop clients ; access=success
LO {mail} {any} 0 {cc} | riskLevelDuringSignIn=<<low|none>> ; riskState=<<remediated|dismissed|none>> ; riskEventTypes_v2=<<unfamiliarFeatures|newCountry|>> ; riskDetail=<<userPassedMFADrivenByRiskBasedPolicy|adminDismissedAllRiskForUser|none>>
LO {mail} {any} 0 {cc} | app=<<Microsoft Teams Rooms|Azure CLI|Surface Hub>> ; authenticationProtocol=deviceCode ; access=success
MP. {mail} {any} 50126 {cc} | reason=Error validating credentials due to invalid username or password. ; client=<<Browser|Mobile Apps and Desktop clients>>
MP. {mail} {any} <<50074|50076|50140|50055|50058|65001|16000|700082|50097>> {cc} | reason=<<Strong Authentication is required.|This error occurred due to 'Keep me signed in' interrupt when the user was signing-in.|Invalid password, entered expired password.|Session information is not sufficient for single-sign-on.|The refresh token has expired due to inactivity.>>
MP. {mail} {any} 500121 {cc} | reason=Authentication failed during strong authentication request. ; more=<<MFA denied; user did not respond to mobile app notification|MFA denied; phone app reported wrong number|MFA denied; invalid verification code>>
BN. {mail} {wan} 53003 {cc} | reason=Access has been blocked by Conditional Access policies. The access policy does not allow token issuance. ; access=failure ; client=<<Other clients|Browser|IMAP4>>
SJ svc_<<scanner|backup|printer>>@{domain} {wan} 0 {cc} | client=Authenticated SMTP ; app=Office 365 Exchange Online ; isInteractive=false
""")

catalogue_in_parts("cloud/tenant-entra-directory", directory, r"""
CL@T1098.003 {mail} {wan} success | Add member to role | category=RoleManagement ; target={word}@{domain} ; ^Role.DisplayName=<<Global Administrator|Privileged Authentication Administrator|Application Administrator>>
CL@T1556.009 {adm}@{domain} {wan} success | <<Update|Delete>> conditional access policy | category=Policy ; type=Policy ; target=Require MFA for all users ; ^ConditionalAccessPolicy=state: disabled
CL@T1556.006 {adm}@{domain} {wan} success | Disable Strong Authentication | target={mail} ; ^StrongAuthenticationRequirement=[]
CL@T1136.003 {mail} {wan} success | Invite external user | target={out} ; ^InvitedUserEmailAddress={out}
+ {mail} {wan} success | Add member to role | category=RoleManagement ; target={out} ; ^Role.DisplayName=Global Administrator
CL@T1098.001 {mail} {wan} success | Add service principal credentials | category=ApplicationManagement ; type=ServicePrincipal ; target={word} ; ^KeyDescription=KeyType=Password,DisplayName={word}
CL@T1484.002 {adm}@{domain} {wan} success | Set federation settings on domain | category=DirectoryManagement ; type=Domain ; target={domain} ; ^IssuerUri=http://{dga}/adfs/services/trust
CL@T1550.001 {mail} {wan} success | Consent to application | category=ApplicationManagement ; type=ServicePrincipal ; target=<<Mail_Backup|{word}|PERFECTDATA SOFTWARE>> ; ^ConsentAction.Permissions=Mail.ReadWrite Mail.Send offline_access full_access_as_user
""", r"""
AD {adm}@{domain} {any} success | <<Update user|Add user|Delete user|Restore user|Change user license|Reset password (by admin)|Disable account|Enable account>> | target={mail} ; ^<<AccountEnabled=true|AssignedLicense=SPB|Department=Sales|DisplayName={user}>>
AD {adm}@{domain} {any} success | Add member to role | category=RoleManagement ; target={mail} ; ^Role.DisplayName=<<Reports Reader|Printer Technician|Helpdesk Administrator|Message Center Reader>>
AD {adm}@{domain} {any} success | <<Add member to group|Remove member from group|Add owner to group|Update group>> | category=GroupManagement ; type=Group ; target={mail} ; ^Group.DisplayName=<<VPN|Sales|Marketing>>
AD {adm}@{domain} {any} success | <<Update|Add>> conditional access policy | category=Policy ; type=Policy ; target=<<Require MFA for all users|Block legacy authentication|Require compliant device>> ; ^ConditionalAccessPolicy=state: enabled
AD {adm}@{domain} {any} success | Set federation settings on domain | category=DirectoryManagement ; type=Domain ; target={domain} ; ^IssuerUri=http://adfs.{domain}/adfs/services/trust
AD {adm}@{domain} {any} success | Invite external user | target={out} ; ^InvitedUserEmailAddress={out}
AE {mail} {any} <<success|failure>> | <<User registered security info|User started security info registration|Change password (self-service)|Reset password (self-service)|User changed default security info>> | target={mail} ; ^Method=<<Authenticator app|phone|email>>
SJ Azure_AD_Cloud_Sync {wan} success | <<Update user|Add device|Update device|Delete device|Add registered owner to device>> | category=Device ; type=Device ; target={pc} ; ^<<LastDirSyncTime|IsCompliant|DeviceOSVersion>>=<<true|10.0.22631>>
AE {mail} {any} success | Consent to application | category=ApplicationManagement ; type=ServicePrincipal ; target=<<Zoom|Calendly|Miro|DocuSign>> ; ^ConsentAction.Permissions=<<User.Read|openid profile|Calendars.Read>>
AD {adm}@{domain} {any} success | <<Add application|Update application|Add service principal|Update application – Certificates and secrets management>> | category=ApplicationManagement ; type=Application ; target=<<{word}|Intranet|Backup for Microsoft 365>> ; ^KeyDescription=KeyType=AsymmetricX509Cert,DisplayName=CN={domain}
SJ Microsoft_Substrate_Management {wan} success | Update group | category=GroupManagement ; type=Group ; target={word} ; ^ProxyAddresses=smtp:{word}@{domain}
""")
