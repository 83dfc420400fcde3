"""Google Workspace: logins, the admin console, Drive, tokens and Gmail settings."""

from generator.families.cloud.tenant_forms import GOOGLE
from generator.families.network.product_story import catalogue_in_parts

catalogue_in_parts("cloud/tenant-google-logins", GOOGLE, r"""
BF# login {mail} {wan} login login_failure | login_type=google_password ; login_challenge_method=password ; login_failure_type=login_failure_invalid_password ; is_suspicious=<<true|false>>
BS#@T1110.001,T1078.004 login {mail} {wan} login login_failure | login_type=google_password ; login_failure_type=login_failure_invalid_password
~ login {mail} {wan} login login_success | login_type=google_password ; is_suspicious=false ; login_challenge_method=password
PS# login {guest}@{domain} {wan} login login_failure | login_type=google_password ; login_failure_type=login_failure_invalid_password
AT login {mail} {wan} account_warning <<suspicious_login|suspicious_login_less_secure_app|suspicious_programmatic_login>> | affected_email_address={mail} ; login_timestamp={micro}
AT login {mail} {wan} account_warning account_disabled_<<hijacked|password_leak|spamming>> | affected_email_address={mail}
AT@T1621 login {mail} {wan} login login_challenge | login_challenge_method=google_prompt ; login_challenge_status=Challenge Failed.
+ login {mail} {wan} login login_challenge | login_challenge_method=google_prompt ; login_challenge_status=Challenge Failed. ; login_failure_type=user_reported_not_me
+ login {mail} {wan} login login_success | login_challenge_method=google_prompt ; is_suspicious=true
AT@T1556.006 login {mail} {wan} 2sv_change 2sv_disable | login_type=google_password ; is_suspicious=true
+ login {mail} {wan} recovery_info_change recovery_<<email|phone>>_edit | is_suspicious=true
CL@T1550.001 token {mail} {wan} auth authorize | app_name=<<{word}|Docs Viewer|Mail Merge Pro>> ; client_type=WEB ; scope=https://mail.google.com/ https://www.googleapis.com/auth/drive ; num_response_bytes={n}
LM@T1078.004 login {mail} {wan} attack_warning gov_attack_warning | affected_email_address={mail}
""", r"""
LO login {mail} {any} login login_success | login_type=<<google_password|saml|reauth|exchange>> ; is_suspicious=false ; login_challenge_method=<<password|google_prompt|security_key|totp>>
LO login {mail} {any} login <<logout|login_verification>> | login_type=google_password ; login_challenge_method=<<none|google_prompt>> ; login_challenge_status=passed
MP. login {mail} {any} login login_failure | login_type=google_password ; login_failure_type=<<login_failure_invalid_password|login_failure_access_code_disallowed>> ; is_suspicious=false
MP. login {mail} {any} login login_challenge | login_challenge_method=<<google_prompt|totp>> ; login_challenge_status=<<Challenge Failed.|Challenge Passed.>>
AE login {mail} {any} 2sv_change 2sv_enroll | login_type=google_password
AE login {mail} {any} <<password_change|recovery_info_change>> <<password_edit|recovery_phone_edit|recovery_email_edit>> | is_suspicious=false
AE login {adm}@{domain} {any} 2sv_change 2sv_disable | login_type=google_password ; is_suspicious=false
+ login {adm}@{domain} {any} 2sv_change 2sv_enroll | login_type=google_password
AE token {mail} {any} auth <<authorize|revoke|request>> | app_name=<<Zoom|Slack|Google Chrome|iOS Account Manager|Calendly>> ; client_type=<<WEB|NATIVE_IOS>> ; scope=<<openid email profile|https://www.googleapis.com/auth/calendar.readonly>>
LO saml {mail} {any} login <<login_success|login_failure>> | application_name=<<Salesforce|Zendesk|AWS Web Services>> ; initiated_by=sp ; saml_status_code=<<SUCCESS_URI|RESPONDER_URI>>
LO login {mail} {any} account_warning account_recovery_needed | affected_email_address={mail}
""")

catalogue_in_parts("cloud/tenant-google-admin", GOOGLE, r"""
CL@T1098.003 admin {mail} {wan} DELEGATED_ADMIN_SETTINGS <<ASSIGN_ROLE|GRANT_ADMIN_PRIVILEGE>> | ROLE_NAME=_SEED_ADMIN_ROLE ; USER_EMAIL={word}@{domain}
CL@T1556.006 admin {adm}@{domain} {wan} SECURITY_SETTINGS <<ENFORCE_STRONG_AUTHENTICATION|TURN_OFF_2_STEP_VERIFICATION>> | NEW_VALUE=<<false|OFF>> ; OLD_VALUE=true ; ORG_UNIT_NAME={company}
MB admin {adm}@{domain} {wan} EMAIL_SETTINGS <<CREATE_GMAIL_SETTING|CHANGE_GMAIL_SETTING>> | SETTING_NAME=MESSAGE_SECURITY_RULE ; SETTING_DESCRIPTION=Also deliver to {out} for all inbound
MB user_accounts {mail} {wan} email_forwarding_change email_forwarding_out_of_domain | email_forwarding_destination_address={out}
EX@T1567,T1530 drive {mail} {wan} acl_change change_document_visibility | doc_title=<<customers 20{n}|payroll|passwords>> ; visibility=people_with_link ; old_visibility=private ; target_domain=all
EX#@T1530 drive {mail} {wan} access download | doc_title={file} ; doc_type=spreadsheet ; owner=finance@{domain} ; visibility=people_within_domain ; originating_app_id={id}
EX@T1537 admin {adm}@{domain} {wan} DATA_TRANSFER CUSTOMER_TAKEOUT_CREATED | OBFUSCATED_CUSTOMER_TAKEOUT_REQUEST_ID={id}
+ takeout {mail} {wan} takeout takeout_download | products_requested=<<mail,drive|drive,contacts>>
CL@T1098 admin {adm}@{domain} {wan} DOMAIN_SETTINGS AUTHORIZE_API_CLIENT_ACCESS | API_CLIENT_NAME={id} ; API_SCOPES=https://mail.google.com/,https://www.googleapis.com/auth/admin.directory.user
CL@T1562.008 admin {adm}@{domain} {wan} SECURITY_SETTINGS <<ALERT_CENTER_RULE_DISABLED|CHANGE_DATA_SHARING>> | NEW_VALUE=DISABLED ; RULE_NAME=<<Suspicious login|Government-backed attack|User granted Admin privilege>>
""", r"""
AD admin {adm}@{domain} {any} USER_SETTINGS <<CREATE_USER|CHANGE_PASSWORD|SUSPEND_USER|UNSUSPEND_USER|RENAME_USER|ADD_NICKNAME|MOVE_USER_TO_ORG_UNIT|CHANGE_FIRST_NAME>> | USER_EMAIL={mail}
AD admin {adm}@{domain} {any} GROUP_SETTINGS <<CREATE_GROUP|ADD_GROUP_MEMBER|REMOVE_GROUP_MEMBER|CHANGE_GROUP_SETTING>> | GROUP_EMAIL=<<sales|info|team>>@{domain} ; USER_EMAIL={mail}
AD admin {adm}@{domain} {any} DELEGATED_ADMIN_SETTINGS ASSIGN_ROLE | ROLE_NAME=<<_HELP_DESK_ADMIN_ROLE|_GROUPS_ADMIN_ROLE|Print Manager>> ; USER_EMAIL={mail}
AD admin {adm}@{domain} {any} SECURITY_SETTINGS <<ENFORCE_STRONG_AUTHENTICATION|ALLOW_STRONG_AUTHENTICATION>> | NEW_VALUE=true ; OLD_VALUE=false ; ORG_UNIT_NAME={company}
AD admin {adm}@{domain} {any} EMAIL_SETTINGS <<CHANGE_GMAIL_SETTING|CREATE_GMAIL_SETTING|RELEASE_FROM_QUARANTINE>> | SETTING_NAME=<<CONTENT_COMPLIANCE|SPAM_CONTROL|EMAIL_FOOTER>> ; SETTING_DESCRIPTION=<<append footer|prepend [external]|bypass for {ext}>>
AD admin {adm}@{domain} {any} <<CHROME_OS_SETTINGS|MOBILE_SETTINGS|CALENDAR_SETTINGS|LICENSES_SETTINGS>> <<CHANGE_CHROME_OS_SETTING|ACTION_REQUESTED|CREATE_CALENDAR_RESOURCE|USER_LICENSE_ASSIGNMENT>> | USER_EMAIL={mail} ; NEW_VALUE=<<Business Standard|true|Room 2>>
AE user_accounts {mail} {any} email_forwarding_change email_forwarding_out_of_domain | email_forwarding_destination_address={user}@{domain}
NT drive {mail} {any} access <<view|edit|download|create|rename|move|trash|upload>> | doc_title={file} ; doc_type=<<document|spreadsheet|pdf>> ; owner={user}@{domain} ; visibility=<<private|people_within_domain|shared_internally>>
AE drive {mail} {any} acl_change <<change_user_access|change_document_visibility>> | doc_title={file} ; target_user=<<{out}|{user}@{domain}>> ; visibility=<<shared_externally|people_within_domain_with_link|people_with_link>> ; old_visibility=private
NT <<calendar|meet|chat|groups_enterprise>> {mail} {any} <<event_change|call|user_action|moderator_action>> <<create_event|call_ended|message_posted|add_member>> | event_title={file} ; organizer_email={mail} ; duration_seconds={big}
BA takeout {mail} {any} takeout takeout_complete | products_requested=calendar
BA# drive backup@{domain} {wan} access download | doc_title={file} ; doc_type=spreadsheet ; owner=finance@{domain} ; visibility=people_within_domain ; originating_app_id=<<Afi Backup|Spanning|SkyKick>>
""")
