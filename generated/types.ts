// Made from openapi/ by `make generate`. Do not edit.
/* eslint-disable */
export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The front door
         * @description Leads to the documentation where that is switched on; answers the health report elsewhere, as `getHealth` does.
         */
        get: operations["getRoot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health of every dependency
         * @description Asks every dependency and answers in detail. For people and dashboards; probes use the two below. Answers are as of
         *     at most a second ago. The single checks are for operators: who sends their token as `Authorization: Bearer` sees
         *     them, others hear the status alone, with no checks. In development everybody sees them.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive
         * @description Answers without asking any dependency: when this fails, restart the process.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process ready for traffic
         * @description Asks the dependencies without which no request can succeed: while this fails, send no traffic. They are named to
         *     everybody. What the service can do without for a while, such as mail, is none of them.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Trades email and password for a pair of tokens. An unknown email and a wrong password get the same answer after
         *     the same time, so nobody learns who has an account. A device that was not known before gets a token of its own;
         *     sending it with the next login tells that it is the same device.
         *
         *     Who has a second factor is answered 202 with a challenge, on every device: `completeLogin` trades it and a code for
         *     the tokens.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a login
         * @description Trades the challenge of a login and a code for a pair of tokens. The code is what the authenticator app shows, or a
         *     recovery code; each is good once. A wrong code leaves the challenge as it is, the right one uses it up.
         */
        post: operations["completeLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again who you are
         * @description For operations that ask for recent proof (401 `step-up-required`): answers an access token of the same session that
         *     says when and how the caller proved who they are. Who has a second factor sends a code; a password alone is not
         *     enough for them. Everybody else sends their password, or goes to a provider (`startProviderStepUp`). What is sent is checked, whether or not it was needed.
         */
        post: operations["stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/step-up/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to prove at a provider who you are
         * @description For who has no password to send to `stepUp`. Answers the provider's page to send the browser to, where the caller
         *     has to log in anew. It comes back to `return_to` with a code that `completeProviderStepUp` takes from this session
         *     alone, or with `#error=login-not-fresh` where the provider does not say that they have just logged in. GitHub never
         *     says so; whoever has nothing else logs in again. Who has a second factor is refused: they send a code to `stepUp`.
         */
        post: operations["startProviderStepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/step-up/provider/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove at a provider who you are
         * @description Trades the code that the browser came back with for an access token of the same session, as `stepUp` answers it. It
         *     must be the session that began, the front end that knows the secret behind `code_challenge`, and an account at the
         *     provider that is linked to the caller's.
         */
        post: operations["completeProviderStepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get new tokens
         * @description Trades a refresh token for a new pair. Each refresh token is good for one use; using an older one again ends the
         *     session, because one of the two users must be a thief. Only an answer that was lost may be asked for again: within
         *     ten seconds the same token gets the same successor. With `tenant_id` the session goes on in another tenant.
         */
        post: operations["refreshTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out
         * @description Ends the session of the access token. Its tokens, this one included, are refused everywhere within a second.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out everywhere
         * @description Ends every session of the caller, on all devices, this one included.
         */
        post: operations["logoutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at the access token
         * @description Whether the access token is good, for whom, where, for what and until when.
         */
        get: operations["getToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Begins an account. The answer is the same for every email, after the same time; a mail says the rest. Where the
         *     email has no account yet it brings a link, and the account begins when somebody follows it (`verifyEmail`): with the
         *     password of this request, and with a tenant where `tenant_name` is sent. Nothing can be done with the email before.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an email
         * @description Uses the link of a registration, or of `resendVerification`: the email is verified, and its account can log in. Where
         *     the same email was registered more than once nobody but its owner knows which password is theirs. The answer is then
         *     `password-required`, and the same link with `password` goes through; the password that is sent here counts always.
         */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/resend-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the verification link again
         * @description Mails a new link to who has registered and not followed it; older links are void. Everybody is answered the same.
         */
        post: operations["resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a new password
         * @description Mails a link to choose a new password, where the email has an account. Everybody is answered the same.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password
         * @description Uses the link of `forgotPassword`: sets the password and ends every session. Whoever can follow the link reads the
         *     mails of its address, so the email is verified by it, too.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/confirm-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a new email
         * @description Uses the link of `changeEmail`: from now on the account has the new email, and the old one is told.
         */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pre-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pre-register
         * @description Notes an email, to be told when the service begins, once a mail's link was followed. Everybody is answered the same.
         */
        post: operations["preRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pre-registrations/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a pre-registration
         * @description Uses the link of `preRegister`.
         */
        post: operations["confirmPreRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the profile
         * @description What is kept of the caller.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        /**
         * Delete the account
         * @description Ends the account for good: its sessions end, its memberships go, its email is free again, and what says who the
         *     person was is erased. History keeps the id alone. The only owner of a tenant with other members has to make somebody
         *     else owner first.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        /**
         * Change the profile
         * @description Changes the fields that are sent and leaves the others (RFC 7396 merge patch); `null` clears a field.
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export what is kept
         * @description Everything that is kept about the caller, as one file: profile, preferences, memberships, sessions, devices, identities,
         *     notifications, and what they did in the tenant of the access token, the newest 10000 of each.
         */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description Sets another password; who has one already sends it along. All other sessions end, and a mail tells. The caller must
         *     have proved who they are lately: a password alone does not do for who has a second factor, and who has no password
         *     sends none.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the email
         * @description Mails a link to the new email; the old one stays until somebody follows it (`confirmEmail`). The answer does not
         *     tell whether the new email has an account already. The caller must have proved who they are lately; who has a
         *     password sends it along.
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description What the caller was told in all of their tenants, newest first unless `sort` says otherwise. Filters combine with
         *     *and*. Who leaves a tenant sees no more of what was told there.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count unread notifications
         * @description How many notifications the caller has not read, in all of their tenants or in one. What is read is not looked at,
         *     so it costs little to ask often.
         */
        get: operations["countUnreadNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all as read
         * @description Marks everything as read that the caller was told up to a moment: `created_at` of the newest that they have seen.
         *     So nothing is read unseen. The answer says how many are unread after it.
         */
        post: operations["markNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications/{notification_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a notification
         * @description Deletes one of the caller's notifications, for good. Others who were told the same keep theirs.
         */
        delete: operations["deleteNotification"];
        options?: never;
        head?: never;
        /**
         * Mark as read or unread
         * @description Says whether the caller has read one of their notifications.
         */
        patch: operations["updateNotification"];
        trace?: never;
    };
    "/api/v1/me/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the preferences
         * @description What the caller is told, and where, in all of their tenants.
         */
        get: operations["getNotificationPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the preferences
         * @description Changes the channels that are sent and leaves the others (RFC 7396 merge patch). What happens from then on is told
         *     as they say; what was told stays. Mails about the security of the account are always sent.
         */
        patch: operations["updateNotificationPreferences"];
        trace?: never;
    };
    "/api/v1/auth/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List login providers
         * @description The providers that people can log in with, in the order to show them in. Which there are is configuration.
         */
        get: operations["listLoginProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with a login code
         * @description Trades the code that a login at a provider ended with for a pair of tokens. A provider's account that was here before
         *     is its user. Another is linked to the account with the same email, or begins a new one, where the provider says that
         *     the email is verified; where it does not, the answer is 403 `email-not-verified`. An account whose email nobody had
         *     verified yet is taken over by who has proved that it is theirs: its password and its sessions end. Who has a second factor is answered 202 with a challenge, as by `login`.
         */
        post: operations["exchangeLoginCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{provider}/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begin a login at a provider
         * @description For browsers to go to. Sends them on to the provider, with PKCE (S256), a state and, for OpenID Connect, a nonce.
         *     A cookie binds the login to this browser for ten minutes; of several that one browser begins, the last one counts.
         *     Where the provider is away the answer is 503.
         */
        get: operations["startExternalLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from a provider
         * @description Where providers send browsers to; nobody else calls it. Sends the browser on to `return_to` with `#code=`, which is
         *     good once, for 60 seconds, for what the browser was sent off for: to log in (`exchangeLoginCode`), to link an
         *     identity (`completeIdentityLink`) or to prove anew who they are (`completeProviderStepUp`). Where that fails it is `#error=`: `login-cancelled` where the user or the provider said
         *     no, `provider-failed` where the provider's answer is not good, `login-not-fresh` where it should tell of a new login
         *     and does not, `unavailable` where the provider is away. A login
         *     that this browser has not begun goes nowhere and is 401, as is any that is too old or has been finished.
         */
        get: operations["finishExternalLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List identities
         * @description The accounts at other providers that the caller can log in with, newest first.
         */
        get: operations["listIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to link an identity
         * @description Answers the provider's page to send the browser to. It comes back to `return_to`, as from a login, with a code that
         *     `completeIdentityLink` takes from this session alone. Keep the secret behind `code_challenge` in the browser that is
         *     sent. The caller's own email must be verified: else somebody who has registered the email of others could wait in
         *     the account for them.
         */
        post: operations["startIdentityLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/link/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link an identity
         * @description Links the account at the provider to the caller's, with the code that the browser came back with. It must be the
         *     session that began, and the front end that knows the secret behind `code_challenge`: so nobody links a login of
         *     theirs to somebody else's account, or somebody else's to their own. What is linked to the caller already stays as
         *     it is and is answered alike; what is linked to another account is 409. A mail tells the caller.
         */
        post: operations["completeIdentityLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/{identity_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink an identity
         * @description The caller can no longer log in with this account elsewhere. The last way to log in stays: without a password and
         *     without another identity the answer is 409. Sessions go on.
         */
        delete: operations["deleteIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description The caller's sessions that go on, newest first.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session
         * @description Ends one of the caller's sessions. Its tokens are refused everywhere within a second.
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List devices
         * @description The devices that the caller has logged in on, newest first.
         */
        get: operations["listDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget a device
         * @description Ends the sessions of a device; whoever logs in on it again does so as on a new one.
         */
        delete: operations["deleteDevice"];
        options?: never;
        head?: never;
        /**
         * Name a device
         * @description Gives one of the caller's devices a name.
         */
        patch: operations["updateDevice"];
        trace?: never;
    };
    "/api/v1/me/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at the second factor
         * @description Whether the caller's logins ask for a second factor, and how many recovery codes are left.
         */
        get: operations["getTwoFactor"];
        put?: never;
        /**
         * Set up a second factor
         * @description Answers a secret for an authenticator app, once. Nothing changes until `confirmTwoFactor` shows that the app has it;
         *     doing this again before makes another secret, and the one before is void.
         */
        post: operations["startTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the second factor on
         * @description From here on a login asks for a code, on every device. Sessions go on. The answer has ten recovery codes, each good
         *     once in place of a code of the app; they are not shown again.
         */
        post: operations["confirmTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/two-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the second factor off
         * @description A login takes the password alone again, and the recovery codes are void. A password that was chosen while there was
         *     a second factor may be shorter than one alone must be: it stays good, and the next one has to be longer.
         */
        post: operations["disableTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/two-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get new recovery codes
         * @description Answers ten new recovery codes; those of before are void.
         */
        post: operations["replaceRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tenants
         * @description The tenants that the caller belongs to, last joined first, with their role there. It takes no current tenant.
         */
        get: operations["listTenants"];
        put?: never;
        /**
         * Create a tenant
         * @description Makes a tenant whose owner is the caller. The access token stays good for the tenant it was made for:
         *     `refreshTokens` with the new `tenant_id` gives one for the new tenant.
         */
        post: operations["createTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a tenant
         * @description One of the tenants that the caller belongs to, the current one or another.
         */
        get: operations["getTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a tenant
         * @description Renames the current tenant (RFC 7396 merge patch). No other tenant is found here.
         */
        patch: operations["updateTenant"];
        trace?: never;
    };
    "/api/v1/tenants/{tenant_id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a tenant
         * @description Ends the caller's membership of a tenant, the current one or another. Access tokens for it are refused everywhere
         *     within a second; the session goes on, in another tenant or in none, with the next `refreshTokens`. The last
         *     owner cannot leave.
         */
        post: operations["leaveTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description The members of the tenant, last joined first.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a member
         * @description One member of the tenant.
         */
        get: operations["getMember"];
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Ends a membership. The account stays, and whatever the member did here. Access tokens for this tenant are refused
         *     everywhere within a second. API keys belong to the tenant and work on: revoke those that should not.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change a member's role
         * @description Gives a member another role (RFC 7396 merge patch). Nobody gives or takes a role that may do more than they may
         *     themselves, and only an owner makes or changes owners. Access tokens with the old role are refused everywhere
         *     within a second. The last owner stays one.
         */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description The invitations of the tenant, newest first; accepted, revoked and expired ones included.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description Sends a link to an email address. Who follows it within seven days becomes a member in the given role, with the
         *     account of that address or a new one. An open invitation of the same address is revoked: the newest counts.
         *     Nobody invites into a role that may do more than they may themselves, and only an owner invites owners.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Makes the invited email's account a member, whoever sends the request: the token proves that the mailbox was read.
         *     Where there is no account yet, or nobody has verified that the email is theirs, `password` is needed and becomes
         *     the account's; `given_name` and `family_name` are kept for such accounts, too. A token is good for one use.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invitation
         * @description One invitation of the tenant. No answer holds its link, which goes to the invited address alone.
         */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description Ends an open invitation, whose link then no longer works. Revoking it again changes nothing and answers the same.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitation_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description Sends a new link, good for another seven days; the one sent before ends. An expired invitation is open again, one
         *     that was accepted or revoked stays as it is.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description The customers of the tenant, newest first. `q` searches names and emails, filters combine with *and*.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Create a customer
         * @description Adds a customer to the tenant. An email belongs to one customer of a tenant, in upper or lower case.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create, change and delete several customers
         * @description Up to a hundred changes in one request and one transaction. Each item is answered with the status and the body it
         *     would have got as a request of its own, in the order they were sent. With `atomic` the first item that is refused
         *     refuses them all: the answer is its problem, with the item in `errors`, and nothing is done.
         */
        post: operations["batchCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deleted customers
         * @description The customers that were deleted and can be restored, last deleted first.
         */
        get: operations["listDeletedCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export customers
         * @description All customers of the tenant that match, as they were at one moment, however many there are: CSV with a header
         *     line unless `Accept` asks for `application/x-ndjson`, one JSON object per line. Filters and `sort` are those of
         *     the list. In CSV, null is an empty cell, and a text that a spreadsheet would take for a formula begins with an
         *     apostrophe. A transfer that breaks off is incomplete: start again.
         */
        get: operations["exportCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer
         * @description One customer of the tenant.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        /**
         * Delete a customer
         * @description Takes a customer out of all lists and frees its email. Its invoices stay, and `restoreCustomer` brings it back.
         */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        /**
         * Change a customer
         * @description Changes the fields that are sent and leaves the others (RFC 7396 merge patch); `null` clears the name.
         */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a customer
         * @description Brings a deleted customer back as it was. One that is not deleted is answered as it is. If another customer has
         *     taken the email meanwhile, that one has to give it up first.
         */
        post: operations["restoreCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices
         * @description The invoices of the tenant without their lines, newest first unless `sort` says otherwise. Filters combine with
         *     *and*.
         */
        get: operations["listInvoices"];
        put?: never;
        /**
         * Create an invoice
         * @description Writes an invoice and computes its total. It starts `pending`; a job gives it its number and makes it `open` soon
         *     after. Currency is EUR and a line is free of charge unless the request says otherwise.
         */
        post: operations["createInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export invoices
         * @description All invoices of the tenant that match, as they were at one moment, however many there are: CSV with a header
         *     line unless `Accept` asks for `application/x-ndjson`, one JSON object per line. Filters and `sort` are those of
         *     the list. In CSV, null is an empty cell, and a text that a spreadsheet would take for a formula begins with an
         *     apostrophe. A transfer that breaks off is incomplete: start again.
         */
        get: operations["exportInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invoice
         * @description One invoice of the tenant with its lines.
         */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice_id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark an invoice paid
         * @description Records that an `open` invoice is paid. This cannot be undone.
         */
        post: operations["payInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice_id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void an invoice
         * @description Takes back a `pending` or `open` invoice. It keeps its number, if it has one. This cannot be undone.
         */
        post: operations["voidInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description The API keys of the tenant, newest first, revoked ones included. Secrets are never listed.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Makes a key with permissions of its own, each of which the caller must hold. The answer shows the secret once. A
         *     retry makes another key: nothing that holds a secret is stored for replay.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an API key
         * @description One API key of the tenant, without its secret.
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Ends a key, on every process within a second. Revoking it again changes nothing and answers the same.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{api_key_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description Makes a new secret for a key and shows it once. The secret of before works until the overlap ends, so that nothing
         *     stops while programs change over; one from an earlier rotation ends now. As with a new key, the caller must hold
         *     each of the key's permissions. A retry makes another secret.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List OAuth clients
         * @description The OAuth clients of the tenant, newest first. Secrets are never listed.
         */
        get: operations["listOAuthClients"];
        put?: never;
        /**
         * Create an OAuth client
         * @description Makes a client with scopes of its own, each of which the caller must hold. With `jwks` the client signs to say who
         *     it is (`private_key_jwt`), and no secret exists; otherwise the answer shows its secret once. A retry makes another
         *     client: nothing that holds a secret is stored for replay.
         */
        post: operations["createOAuthClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients/{oauth_client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an OAuth client
         * @description One OAuth client, without its secret.
         */
        get: operations["getOAuthClient"];
        put?: never;
        post?: never;
        /**
         * Delete an OAuth client
         * @description Ends a client for good. Its tokens are refused everywhere within a second.
         */
        delete: operations["deleteOAuthClient"];
        options?: never;
        head?: never;
        /**
         * Change an OAuth client
         * @description Changes the fields that are sent and leaves the others (RFC 7396 merge patch). The caller must hold every scope that
         *     the client has afterwards. With other scopes, tokens that the client has got so far are refused within a second.
         */
        patch: operations["updateOAuthClient"];
        trace?: never;
    };
    "/api/v1/oauth-clients/{oauth_client_id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an OAuth client a new secret
         * @description Makes a new secret and shows it once. The one before stays good for `overlap_seconds`, so that the program can be
         *     changed over without a gap; one before that ends at once. A client that has signed until now has its keys taken
         *     away. The caller must hold every scope of the client.
         */
        post: operations["rotateOAuthClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-clients/{oauth_client_id}/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an OAuth client other keys
         * @description Replaces the public keys by which the client says who it is (`private_key_jwt`): send old and new ones together
         *     while the program changes over. A client that has had a secret until now has it taken away. Tokens that the client
         *     has got so far are refused within a second. The caller must hold every scope of the client.
         */
        put: operations["replaceOAuthClientKeys"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token as a client
         * @description Trades a client's credentials for an access token (RFC 6749 section 4.4; the token is as RFC 9068 has it). The client
         *     says who it is in exactly one way: by Basic, by `client_id` and `client_secret` in the form, or by a JWT that it has
         *     signed (RFC 7523) in `client_assertion`, which is good once. Parameters that are not known are ignored.
         */
        post: operations["issueOAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at an access token
         * @description Whether an access token is good, for whom and for what (RFC 7662). A client may look at the tokens of its tenant's
         *     clients and, with the scope `tokens:introspect`, at those of the tenant's users. Whatever else is asked about is
         *     answered `active: false`, refresh tokens included.
         */
        post: operations["introspectOAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a token
         * @description Ends an access token of the client, everywhere within a second, or the session of a refresh token of a user who acts
         *     in the client's tenant (RFC 7009). A token that is not known, or is not good any more, is answered the same; an
         *     access token of somebody else is refused as `unauthorized_client`.
         */
        post: operations["revokeOAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the metadata of the authorization server
         * @description Where the endpoints of OAuth are, and what they can do (RFC 8414).
         */
        get: operations["getOAuthMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the keys that sign access tokens
         * @description The public keys by which access tokens are verified (RFC 7517). Ask again when a token names a key that is not there.
         */
        get: operations["getJsonWebKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description The tasks of the tenant without what came of them, newest first unless `sort` says otherwise. Filters combine with
         *     *and*. A task is kept for thirty days after its end.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Begin a task
         * @description Takes on work that is done in the background. `Location` says where to look how far it is. A task whose attempt
         *     fails is tried again three times.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a task
         * @description How far a task is, and what came of it once its status is final.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a task
         * @description Revokes a task whose status is not final. One that runs stops within about a second, and leaves nothing behind. A
         *     task that is revoked already stays so, and is answered the same.
         */
        post: operations["cancelTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description The webhook endpoints of the tenant, newest first. Secrets are never listed.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description Makes an endpoint that is told of events from about a second later on. The answer shows its secret once; what is
         *     sent is signed with it. The URL must lead to public addresses, by https, without user and password, on the usual
         *     port or one from 1024 on. A retry makes another endpoint: nothing that holds a secret is stored for replay.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{webhook_endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a webhook endpoint
         * @description One webhook endpoint of the tenant, without its secret.
         */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description Nothing more is sent to it, and the log of what was sent goes with it.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint
         * @description Absent fields stay as they are. Enabling an endpoint forgets why it was disabled; what failed meanwhile is sent
         *     again by `replayWebhookDeliveries`.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{webhook_endpoint_id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook endpoint a new secret
         * @description Makes a new secret and shows it once. Until the overlap ends what is sent carries two signatures, one by each
         *     secret, so that nothing is lost while receivers change over; a secret from an earlier rotation ends now. A retry
         *     makes another secret.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{webhook_endpoint_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test to a webhook endpoint
         * @description Sends `webhook.test` to this endpoint alone, whatever its filter and also while it is disabled. It is tried once;
         *     the delivery tells what became of it.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{webhook_endpoint_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what has failed
         * @description Sends every delivery to this endpoint again that was made at this moment or later and has failed for good, oldest
         *     first, a thousand at most: where the answer says 1000, call again.
         */
        post: operations["replayWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook deliveries
         * @description What was and will be sent to the endpoints of the tenant, newest first. There is one delivery of each event to each endpoint.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{webhook_delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a webhook delivery
         * @description One delivery with the last fifty of its attempts.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{webhook_delivery_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook delivery again
         * @description Sends an event once more, with the same `webhook-id`, whether or not it was received before; it is tried again
         *     like a new one. One that is still under way stays as it is.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit entries
         * @description Every act on the tenant's data, newest first: who did what to which resource, with what outcome. Acts that were
         *     refused or failed are among them. Entries are never changed and never deleted. Filters combine with *and*.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mails
         * @description The mails that were sent in the name of the tenant, newest first, without what they say. Mails about somebody's
         *     account are not among them. Filters combine with *and*.
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{mail_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a mail
         * @description One mail with each of its recipients and what the provider has told of it since.
         */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List suppressed addresses
         * @description Addresses that mails of the tenant are not sent to, newest first. Filters combine with *and*.
         */
        get: operations["listMailSuppressions"];
        put?: never;
        /**
         * Suppress an address
         * @description From now on no mail of the tenant goes to this address. Mails about its owner's account still do.
         */
        post: operations["createMailSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-suppressions/{mail_suppression_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a suppressed address
         * @description One address that mails of the tenant are not sent to, and why.
         */
        get: operations["getMailSuppression"];
        put?: never;
        post?: never;
        /**
         * Write to an address again
         * @description Takes the address off the list. If it bounces or its owner complains again, it is back; a provider that keeps a list
         *     of its own may go on refusing it.
         */
        delete: operations["deleteMailSuppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/mail/{mail_provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive what a mail provider tells
         * @description Providers call it to tell what became of mails: delivered, bounced, opened and so on. Each signs its requests in its
         *     own way, and what is not signed well is refused. Of events that are told again nothing is done again, and their
         *     order makes no difference. Answers 404 for providers that this service has no key to check signatures with.
         */
        post: operations["receiveMailEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at the session
         * @description Who is logged in in this browser, until when, and the session's CSRF token.
         */
        get: operations["getAdminSession"];
        put?: never;
        /**
         * Log in to the admin pages
         * @description Opens a session for the browser of a superuser, in a cookie. Who has a second factor sends a code with it. The answer
         *     has the session's CSRF token; every request but GET sends it as `X-CSRF-Token`. The session ends after half an hour
         *     without a request, and in any case after twelve.
         */
        post: operations["createAdminSession"];
        /**
         * Log out of the admin pages
         * @description Ends the session at once, and takes its cookie back.
         */
        delete: operations["deleteAdminSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List schedules
         * @description Every schedule of the service, by name, with its last run and its next.
         */
        get: operations["listSchedules"];
        put?: never;
        /**
         * Create a schedule
         * @description Lets the clock enqueue a job. Each time it comes, the job is enqueued once, however many processes there are. What was
         *     missed while none ran is made up by one run, not by many. There are a hundred schedules at most.
         */
        post: operations["createSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/schedules/{schedule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a schedule
         * @description One schedule, with its last run and its next.
         */
        get: operations["getSchedule"];
        put?: never;
        post?: never;
        /**
         * Delete a schedule
         * @description Ends a schedule. What it has enqueued is done all the same. One that the service brings along is gone, too; to have
         *     it rest, pause it.
         */
        delete: operations["deleteSchedule"];
        options?: never;
        head?: never;
        /**
         * Change a schedule
         * @description Changes the fields that are sent and leaves the others (RFC 7396 merge patch). The next run is computed anew from now
         *     on; what was missed while it was paused is not made up.
         */
        patch: operations["updateSchedule"];
        trace?: never;
    };
    "/admin/v1/schedules/{schedule_id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a schedule now
         * @description Enqueues its job at once, also while it is paused. When it runs next by the clock stays as it was.
         */
        post: operations["runSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metrics
         * @description What is counted and measured, in the text format of Prometheus or in OpenMetrics, by `Accept`. With several processes on one
         *     port these are the numbers of all. In development it is open; elsewhere it takes the operators' own token as
         *     `Authorization: Bearer`, and where they have set none it is as if it were not there.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "customer.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A customer was created
         * @description A customer was added to the tenant.
         */
        post: operations["customerCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A customer was changed
         * @description A customer was changed. The data has all of it, not the change alone.
         */
        post: operations["customerUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A customer was deleted
         * @description A customer was deleted. It can be restored.
         */
        post: operations["customerDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.restored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A customer was restored
         * @description A customer that had been deleted is there again.
         */
        post: operations["customerRestored"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice was created
         * @description An invoice was created. It gets its number shortly, which is told by `invoice.finalized`.
         */
        post: operations["invoiceCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.finalized": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice got its number
         * @description An invoice has its number and is open.
         */
        post: operations["invoiceFinalized"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice was paid
         * @description An invoice was marked as paid.
         */
        post: operations["invoicePaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.voided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice was voided
         * @description An invoice was made void; it will never be paid.
         */
        post: operations["invoiceVoided"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "member.joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody joined the tenant
         * @description Somebody accepted an invitation and belongs to the tenant now.
         */
        post: operations["memberJoined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "member.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A member got another role
         * @description A member has another role from now on.
         */
        post: operations["memberUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "member.left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody left the tenant
         * @description Somebody left, was removed, or deleted their account.
         */
        post: operations["memberLeft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A test was asked for
         * @description Sent to one endpoint by `testWebhookEndpoint`, whatever its filter, and tried once.
         */
        post: operations["webhookTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description `degraded` still serves requests, with something missing; `unavailable` does not.
         * @example ok
         * @enum {string}
         */
        HealthStatus: "ok" | "degraded" | "unavailable";
        /** @description The state of one thing the service depends on. */
        HealthCheck: {
            /**
             * @description What was checked.
             * @example database
             */
            name: string;
            status: components["schemas"]["HealthStatus"];
            /**
             * @description How long the check took, in milliseconds.
             * @example 1.4
             */
            latency_ms: number;
            /**
             * @description What is wrong, without addresses or secrets; null when nothing is.
             * @example null
             */
            detail: string | null;
        };
        /** @description The state of the service, the worst of its checks. */
        HealthReport: {
            status: components["schemas"]["HealthStatus"];
            /** @description One entry per dependency; none for who may not see them. */
            checks: components["schemas"]["HealthCheck"][];
        };
        /**
         * @description Machine-readable kind of a problem. Codes are listed with each operation; new ones may appear.
         * @example email-taken
         */
        ProblemCode: string;
        /** @description One fault in the request, either in the body (`pointer`) or in a parameter (`in` and `parameter`). */
        ProblemError: {
            /**
             * @description Place in the body, a JSON pointer written as a URI fragment.
             * @example #/items/0/qty
             */
            pointer?: string;
            /**
             * @description Where the parameter stands.
             * @example query
             * @enum {string}
             */
            in?: "path" | "query" | "header" | "cookie";
            /**
             * @description Name of the parameter. Empty when the query has a value without a name.
             * @example sort
             */
            parameter?: string;
            /**
             * @description Which rule is broken, the JSON Schema keyword in kebab case or a rule's own name.
             * @example minimum
             */
            code: string;
            /**
             * @description The fault in words.
             * @example must be at least 1
             */
            detail: string;
        };
        /** @description An error (RFC 9457). Programs decide by `code`; `detail` is for people and may change. */
        Problem: {
            /**
             * Format: uri
             * @description Address of the documentation of this kind of problem.
             * @example https://api.example.com/problems/email-taken
             */
            type: string;
            /**
             * @description What kind of problem this is. The same for every occurrence.
             * @example Email taken
             */
            title: string;
            /**
             * @description The HTTP status, repeated.
             * @example 409
             */
            status: number;
            /**
             * @description What happened this time, and what to do about it.
             * @example Another customer has this email.
             */
            detail?: string;
            /**
             * Format: uri-reference
             * @description Id of the request that failed, the same as `X-Request-Id`.
             * @example 5f0c9a1e7b3d4c62
             */
            instance?: string;
            code: components["schemas"]["ProblemCode"];
            /** @description Every fault found in the request, where there are several to tell apart. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The process runs and answers. */
        Liveness: {
            /**
             * @description Always `ok`; a process that is not alive does not answer.
             * @example ok
             * @enum {string}
             */
            status: "ok";
        };
        /**
         * @description Id of a tenant.
         * @example ten_01k6fkdt80f55871xw8j490myj
         */
        TenantId: string;
        /**
         * @description Tells that a device is known. Keep it as long as the device keeps anything; it logs nobody in by itself.
         * @example deedd_01k6fkdt80e618j2xs82fpx44cq7Jx0yN3
         */
        DeviceToken: string;
        /** @description Email and password of a user. */
        LoginRequest: {
            /**
             * Format: email
             * @description Email of the user. Upper and lower case are the same.
             * @example owner@example.com
             */
            email: string;
            /**
             * Format: password
             * @description Password of the user.
             * @example correct horse battery staple
             */
            password: string;
            /** @description Which tenant to act in, for users of several. Absent means the one the user joined first. */
            tenant_id?: components["schemas"]["TenantId"];
            device_token?: components["schemas"]["DeviceToken"];
        };
        /**
         * @description Id of a session.
         * @example ses_01k8zdr380e7q9t1m4h0v6c2xb
         */
        SessionId: string;
        /**
         * @description Id of a tenant, or null for none.
         * @example ten_01k6fkdt80f55871xw8j490myj
         */
        NullableTenantId: string | null;
        /**
         * @description Id of a user.
         * @example usr_01k6fkdt80e618j2xs82fpx44c
         */
        UserId: string;
        /** @description A short-lived access token, and the refresh token that gets the next pair. */
        TokenPair: {
            /**
             * @description Send it as `Authorization: Bearer`.
             * @example eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c3IifQ.c2lnbmF0dXJl
             */
            access_token: string;
            /**
             * @description How to send the access token.
             * @example Bearer
             * @enum {string}
             */
            token_type: "Bearer";
            /**
             * @description Seconds the access token is good for.
             * @example 3600
             */
            expires_in: number;
            /**
             * @description Good for one use. Keep it as safe as a password.
             * @example q7Jx0yN3pV5uW8zR2tK4mB6cD9fG1hL0
             */
            refresh_token: string;
            /**
             * @description A token for the device, when it was not known before. Send it as `device_token` with the next login.
             * @example deedd_01k6fkdt80e618j2xs82fpx44cq7Jx0yN3
             */
            device_token: string | null;
            /** @description The session that these tokens belong to. */
            session_id: components["schemas"]["SessionId"];
            /** @description The tenant these tokens act in; null while the user belongs to none. */
            tenant_id: components["schemas"]["NullableTenantId"];
            /** @description The user these tokens act for. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description What stands between a right password and the tokens of who has a second factor. */
        LoginChallenge: {
            /**
             * @description Send it with a code to `completeLogin`. Good for one login.
             * @example deedo_01k6fkdt80e618j2xs82fpx44cq7Jx0yN3
             */
            challenge_token: string;
            /**
             * @description Seconds the challenge is good for.
             * @example 300
             */
            expires_in: number;
            /** @description What the code may be, a code of the authenticator app or a recovery code. */
            methods: ("totp" | "recovery_code")[];
            /** @description Who is about to log in. */
            user_id: components["schemas"]["UserId"];
        };
        /**
         * @description Six digits that the authenticator app shows, or a recovery code. Case, spaces and dashes do not matter.
         * @example 492039
         */
        SecondFactorCode: string;
        /** @description The challenge of a login, and a code. */
        LoginCompletion: {
            /**
             * @description The `challenge_token` of the login.
             * @example deedo_01k6fkdt80e618j2xs82fpx44cq7Jx0yN3
             */
            challenge_token: string;
            code: components["schemas"]["SecondFactorCode"];
        };
        /** @description A code, for who has a second factor, or else a password. */
        StepUpRequest: {
            /**
             * Format: password
             * @description Password of the caller.
             * @example correct horse battery staple
             */
            password?: string;
            code?: components["schemas"]["SecondFactorCode"];
        };
        /** @description Another access token of the same session. */
        AccessToken: {
            /**
             * @description Send it as `Authorization: Bearer`.
             * @example eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c3IifQ.c2lnbmF0dXJl
             */
            access_token: string;
            /**
             * @description How to send the access token.
             * @example Bearer
             * @enum {string}
             */
            token_type: "Bearer";
            /**
             * @description Seconds the access token is good for.
             * @example 3600
             */
            expires_in: number;
        };
        /**
         * @description Short name of a provider, as it is configured.
         * @example github
         */
        LoginProviderName: string;
        /**
         * Format: uri
         * @description A page, without a fragment and without user and password.
         * @example https://app.example.com/login
         */
        ReturnAddress: string;
        /**
         * @description SHA-256 of the code verifier, as base64url without padding.
         * @example E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM
         */
        CodeChallenge: string;
        /** @description Which provider the caller goes to, and where they come back to. */
        ProviderVisit: {
            provider: components["schemas"]["LoginProviderName"];
            /**
             * @description Where the browser comes back to, with `#code=` or `#error=` in its address. It must be at the origin of the front
             *     end, of this service, or at one that browsers may call from.
             */
            return_to: components["schemas"]["ReturnAddress"];
            /** @description Digest of a secret that the front end keeps in this browser (RFC 7636, S256). */
            code_challenge: components["schemas"]["CodeChallenge"];
        };
        /** @description Where to send the browser. */
        ProviderAddress: {
            /**
             * Format: uri
             * @description The provider's page, for this one visit. For the caller's own browser and nobody else.
             * @example https://github.com/login/oauth/authorize?client_id=deed&state=8cOe2Jq0Xk3V
             */
            authorization_url: string;
            /**
             * @description Seconds in which the browser must have come back.
             * @example 600
             */
            expires_in: number;
        };
        /**
         * @description The code that `return_to` was given. Good once.
         * @example deedl_019a7f1b1c2d7e3f
         */
        ReturnCode: string;
        /**
         * @description What `code_challenge` is the digest of (RFC 7636).
         * @example dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk
         */
        CodeVerifier: string;
        /** @description The code that the browser came back with, and what shows that the same front end sent it off. */
        ReturnCodeProof: {
            code: components["schemas"]["ReturnCode"];
            code_verifier: components["schemas"]["CodeVerifier"];
        };
        /** @description A refresh token to trade for a new pair. */
        RefreshRequest: {
            /**
             * @description The newest refresh token. Using an older one ends the whole session.
             * @example q7Jx0yN3pV5uW8zR2tK4mB6cD9fG1hL0
             */
            refresh_token: string;
            /** @description Which tenant to act in from now on. Absent means the same as before. */
            tenant_id?: components["schemas"]["TenantId"];
        };
        /**
         * @description What a role, an API key or an OAuth client may do. `security` in the contract names these strings, and no others exist.
         * @example customers:read
         * @enum {string}
         */
        Permission: "customers:read" | "customers:write" | "invoices:read" | "invoices:write" | "api-keys:read" | "api-keys:write" | "api-keys:manage" | "tenant:write" | "members:read" | "members:write" | "audit:read" | "oauth-clients:read" | "oauth-clients:write" | "tokens:introspect" | "mails:read" | "mails:write" | "tasks:read" | "tasks:write" | "webhooks:read" | "webhooks:write";
        /**
         * Format: date-time
         * @description A moment, RFC 3339, from the year 1000 on and less than 16 hours off UTC, in the years 1000 and 9999 in UTC. Answers are in UTC.
         * @example 2025-11-01T10:00:00Z
         */
        Timestamp: string;
        /** @description What an access token stands for. */
        Token: {
            /** @description Whom it acts for. */
            user_id: components["schemas"]["UserId"];
            /** @description The tenant it acts in; null while the user belongs to none. */
            tenant_id: components["schemas"]["NullableTenantId"];
            /** @description The session it belongs to. */
            session_id: components["schemas"]["SessionId"];
            /** @description What it may do. */
            permissions: components["schemas"]["Permission"][];
            /** @description When the user last proved who they are. */
            authenticated_at: components["schemas"]["Timestamp"];
            /** @description Until when it is good. */
            expires_at: components["schemas"]["Timestamp"];
        };
        /**
         * Format: email
         * @description An email. Upper and lower case are the same.
         * @example ada@example.com
         */
        Email: string;
        /**
         * Format: password
         * @description A password to be. Long ones are good, and what they are made of does not matter; what is guessed first is refused.
         * @example eleven otters in the kitchen
         */
        NewPassword: string;
        /**
         * @description A name of a person.
         * @example Ada
         */
        PersonName: string | null;
        /**
         * @description Language, script and region of BCP 47: `en`, `de-AT`, `zh-Hant-TW`.
         * @example en
         */
        Locale: string;
        /** @description Somebody who wants an account. */
        RegisterRequest: {
            email: components["schemas"]["Email"];
            password: components["schemas"]["NewPassword"];
            given_name?: components["schemas"]["PersonName"];
            family_name?: components["schemas"]["PersonName"];
            /** @default en */
            locale: components["schemas"]["Locale"];
            /**
             * @description Name of a tenant to begin with, as its owner. Without it the account belongs to no tenant until somebody invites it.
             * @example Analytical Engines
             */
            tenant_name?: string;
        };
        /**
         * @description What stands after `#token=` in the link of a mail. It works once, and for a limited time.
         * @example deedo_01k6fkdt80e618j2xs82fpx44cq7Jx0yN3
         */
        LinkToken: string;
        /** @description A link that was followed and, where it is asked for, the password that shall count. */
        VerifyEmailRequest: {
            token: components["schemas"]["LinkToken"];
            password?: components["schemas"]["NewPassword"];
        };
        /** @description Whom it is about. */
        EmailRequest: {
            email: components["schemas"]["Email"];
        };
        /** @description A link that was followed, and the new password. */
        ResetPasswordRequest: {
            token: components["schemas"]["LinkToken"];
            password: components["schemas"]["NewPassword"];
        };
        /** @description A link that was followed. */
        LinkRequest: {
            token: components["schemas"]["LinkToken"];
        };
        /** @description Who wants to hear. */
        PreRegisterRequest: {
            email: components["schemas"]["Email"];
        };
        /** @description A link that was followed. */
        ConfirmPreRegistrationRequest: {
            token: components["schemas"]["LinkToken"];
        };
        /**
         * @description One or several strong entity tags, or `*` for whatever is there (RFC 9110, section 13.1.1).
         * @example "q0Xk3VQyWb2c7mJm1o0pWg"
         */
        EntityTags: string;
        /**
         * @description Phone number in E.164, with country code and without spaces.
         * @example +442071234567
         */
        Phone: string | null;
        /**
         * Format: date
         * @description Date of birth, in the past.
         * @example 1985-12-10
         */
        BirthDate: string | null;
        /** @description A person, as they see themselves. */
        Me: {
            id: components["schemas"]["UserId"];
            /** @description What the person logs in with. */
            email: components["schemas"]["Email"];
            /**
             * @description Whether it is known that mails to this address are read by this person.
             * @example true
             */
            email_verified: boolean;
            given_name: components["schemas"]["PersonName"];
            family_name: components["schemas"]["PersonName"];
            phone: components["schemas"]["Phone"];
            birth_date: components["schemas"]["BirthDate"];
            locale: components["schemas"]["Locale"];
            /**
             * @description Whether the person runs the service itself.
             * @example false
             */
            superuser: boolean;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description What to change. Absent fields stay as they are; `null` clears a field. */
        MeUpdate: {
            given_name?: components["schemas"]["PersonName"];
            family_name?: components["schemas"]["PersonName"];
            phone?: components["schemas"]["Phone"];
            birth_date?: components["schemas"]["BirthDate"];
            locale?: components["schemas"]["Locale"];
        };
        /** @description Where something is told that nobody can turn off. */
        MandatoryChannels: {
            /**
             * @description By mail.
             * @example true
             * @enum {boolean}
             */
            email: true;
        };
        /** @description Whether something is told that is told by mail alone. */
        MailChannel: {
            /**
             * @description By mail.
             * @example true
             */
            email: boolean;
        };
        /** @description Where a kind of notification is told. */
        NotificationChannels: {
            /**
             * @description In the list of notifications.
             * @example true
             */
            in_app: boolean;
            /**
             * @description By mail.
             * @example false
             */
            email: boolean;
        };
        /** @description What the person is told, and where. What they have not chosen is as the service has it for everybody. */
        NotificationPreferences: {
            /** @description What concerns the account's safety, such as a changed password or a login on a new device. */
            security: components["schemas"]["MandatoryChannels"];
            /** @description What is new in the service. */
            news: components["schemas"]["MailChannel"];
            /** @description An invoice was paid. Told to who made it, and to whoever may write invoices. */
            invoice_paid: components["schemas"]["NotificationChannels"];
            /** @description An invoice was voided. Told to who made it, and to whoever may write invoices. */
            invoice_voided: components["schemas"]["NotificationChannels"];
            /** @description Somebody joined the tenant. Told to whoever may change its members. */
            member_joined: components["schemas"]["NotificationChannels"];
            /** @description Somebody left the tenant, or was removed. Told to whoever may change its members. */
            member_left: components["schemas"]["NotificationChannels"];
            /** @description The person's own role in a tenant was changed. */
            role_changed: components["schemas"]["NotificationChannels"];
        };
        /** @description A tenant that the person belongs to. */
        OwnMembership: {
            tenant_id: components["schemas"]["TenantId"];
            /**
             * @description What the person is there.
             * @example owner
             */
            role: string;
        };
        /** @description A session that goes on, from a login to a logout. */
        Session: {
            id: components["schemas"]["SessionId"];
            /**
             * @description The device it was opened on.
             * @example dev_01k8zdr380f3w5y7z9a1c3e5g7
             */
            device_id: string | null;
            /** @description How the user proved who they are, in the words of RFC 8176; `external` is a provider's word for it. */
            methods: string[];
            /** @description When the user last proved who they are. */
            authenticated_at: components["schemas"]["Timestamp"];
            /**
             * @description What the program called itself.
             * @example Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
             */
            user_agent: string | null;
            /**
             * @description Where it was last refreshed from.
             * @example 192.0.2.17
             */
            address: string | null;
            created_at: components["schemas"]["Timestamp"];
            /** @description When it was last refreshed. */
            last_used_at: components["schemas"]["Timestamp"];
            /** @description When it ends in any case. */
            expires_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Id of a device.
         * @example dev_01k8zdr380f3w5y7z9a1c3e5g7
         */
        DeviceId: string;
        /**
         * @description What its owner calls it.
         * @example Firefox on Linux
         */
        DeviceName: string;
        /** @description A device that the user has logged in on. */
        Device: {
            id: components["schemas"]["DeviceId"];
            name: components["schemas"]["DeviceName"];
            /**
             * @description What the program called itself.
             * @example Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
             */
            user_agent: string | null;
            /**
             * @description Where it was last used to log in.
             * @example 192.0.2.17
             */
            address: string | null;
            created_at: components["schemas"]["Timestamp"];
            /** @description When it was last used to log in. */
            last_seen_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Id of an identity.
         * @example idn_01k8zdr380f7h9k1m3p5r7t9v1
         */
        IdentityId: string;
        /** @description An account at a provider that its user can log in with. */
        Identity: {
            id: components["schemas"]["IdentityId"];
            provider: components["schemas"]["LoginProviderName"];
            /**
             * @description The email it had there when it was linked, if the provider told one. What becomes of that email changes nothing here.
             * @example owner@example.com
             */
            email: string | null;
            created_at: components["schemas"]["Timestamp"];
            /** @description When it was last logged in with, or when it was linked. */
            last_used_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Id of a notification.
         * @example ntf_01k8zdr380e1q9m3v5x7ybdfhk
         */
        NotificationId: string;
        /**
         * @description What a notification tells: `invoice_paid` and `invoice_voided` of invoices, `member_joined` and `member_left` of who
         *     belongs to the tenant, `role_changed` of what the person is there.
         * @example invoice_paid
         * @enum {string}
         */
        NotificationKind: "invoice_paid" | "invoice_voided" | "member_joined" | "member_left" | "role_changed";
        /**
         * @description What kind of thing a notification is about.
         * @example invoice
         * @enum {string}
         */
        NotificationSubject: "invoice" | "member";
        /**
         * @description The facts that the text is made of, for programs that say it in their own words. Which there are depends on the kind.
         * @example {
         *       "number": "INV-000042",
         *       "total_amount": 2500,
         *       "currency": "EUR"
         *     }
         */
        NotificationData: {
            [key: string]: string | number | null;
        };
        /**
         * Format: date-time
         * @description A moment, RFC 3339, as `Timestamp` narrows it, or null for never. Answers are in UTC.
         * @example 2025-11-01T10:00:00Z
         */
        NullableTimestamp: string | null;
        /** @description Something that a person is told. */
        Notification: {
            id: components["schemas"]["NotificationId"];
            /** @description Where it happened. */
            tenant_id: components["schemas"]["TenantId"];
            kind: components["schemas"]["NotificationKind"];
            /**
             * @description What happened, in a few words.
             * @example Invoice INV-000042 was paid
             */
            title: string;
            /**
             * @description What happened, in a sentence or two.
             * @example Invoice INV-000042 over €25.00 was marked as paid.
             */
            body: string;
            subject_type: components["schemas"]["NotificationSubject"];
            /**
             * @description Id of the thing it is about.
             * @example inv_01k8zdr380fqx8q5n4qw8dw8zc
             */
            subject_id: string;
            data: components["schemas"]["NotificationData"];
            created_at: components["schemas"]["Timestamp"];
            /** @description When the person read it; null until then. */
            read_at: components["schemas"]["NullableTimestamp"];
        };
        /**
         * @description Id of an audit entry.
         * @example aud_01k8zdr380fgwvh4rdc7n3xq5m
         */
        AuditEntryId: string;
        /**
         * @description `done`: it happened. `refused`: the request was not allowed or not possible. `failed`: a fault of the service.
         * @example done
         * @enum {string}
         */
        AuditOutcome: "done" | "refused" | "failed";
        /**
         * @description Correlation id of one request.
         * @example 5f0c9a1e7b3d4c62
         */
        RequestId: string;
        /**
         * @description What was sent, as far as it may be kept: `path`, `query`, `header` and `body` with their declared members. Personal
         *     and secret values are `[redacted]`; `truncated: true` alone stands for what was too large. Null where the request
         *     was refused before it was found valid.
         * @example {
         *       "body": {
         *         "email": "[redacted]",
         *         "status": "active"
         *       }
         *     }
         */
        AuditParameters: {
            [key: string]: unknown;
        } | null;
        /** @description One act. What stands here was written in the same transaction as the act itself, and stays. */
        AuditEntry: {
            id: components["schemas"]["AuditEntryId"];
            /** @description When the act began. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description Id of the user or API key that acted; null where nobody was known.
             * @example usr_01k6fkdt80e618j2xs82fpx44c
             */
            actor: string | null;
            /**
             * @description The operation that was called, as this document names it.
             * @example createCustomer
             */
            operation_id: string;
            /**
             * @description What the operation does when it is done.
             * @example customer.created
             */
            event: string;
            /**
             * @description The kind of thing it is done to.
             * @example customer
             */
            resource: string;
            /**
             * @description Id of the thing; null where it never came to be or was not named well.
             * @example cust_01k8zdr380etarfm01sbr8xgyn
             */
            resource_id: string | null;
            outcome: components["schemas"]["AuditOutcome"];
            /**
             * @description Status of the answer.
             * @example 201
             */
            status: number;
            /**
             * @description Problem code of the answer; null where it is done.
             * @example null
             */
            code: string | null;
            /** @description Request id of the answer, which the service's log has too. */
            request_id: components["schemas"]["RequestId"];
            parameters: components["schemas"]["AuditParameters"];
        };
        /** @description Everything that is kept about a person. */
        MeExport: {
            exported_at: components["schemas"]["Timestamp"];
            profile: components["schemas"]["Me"];
            notification_preferences: components["schemas"]["NotificationPreferences"];
            /** @description Where the person belongs. */
            memberships: components["schemas"]["OwnMembership"][];
            /** @description The person's sessions that are kept, also those that have ended, newest first. */
            sessions: components["schemas"]["Session"][];
            /** @description The devices that the person has logged in on, newest first. */
            devices: components["schemas"]["Device"][];
            /** @description The accounts at other providers that the person can log in with, newest first. */
            identities: components["schemas"]["Identity"][];
            /** @description What the person was told in their tenants, newest first. */
            notifications: components["schemas"]["Notification"][];
            /** @description What the person did in the tenant of the access token, newest first. */
            audit_entries: components["schemas"]["AuditEntry"][];
        };
        /**
         * Format: password
         * @description The password that the account has.
         * @example eleven otters in the kitchen
         */
        CurrentPassword: string;
        /** @description The current password, where there is one, and the new one. */
        ChangePasswordRequest: {
            current_password?: components["schemas"]["CurrentPassword"];
            new_password: components["schemas"]["NewPassword"];
        };
        /** @description The new email, and the password, where there is one. */
        ChangeEmailRequest: {
            email: components["schemas"]["Email"];
            password?: components["schemas"]["CurrentPassword"];
        };
        /**
         * @description Opaque position in a list.
         * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
         */
        PageCursor: string;
        /**
         * @description What notifications can be sorted by; a leading `-` turns the order round.
         * @example -created_at
         * @enum {string}
         */
        NotificationSortKey: "created_at" | "-created_at";
        /** @description Where this page stands in the list. */
        PageMeta: {
            /**
             * @description Cursor of the next page; null on the last one.
             * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
             */
            next: string | null;
            /**
             * @description Cursor of the previous page; null on the first one.
             * @example null
             */
            prev: string | null;
            /**
             * Format: int64
             * @description Count of all matches; null unless asked for with `total=true`.
             * @example 1024
             */
            total: number | null;
        };
        /** @description One page of notifications. */
        NotificationList: {
            /** @description The notifications of this page, in the order asked for. */
            data: components["schemas"]["Notification"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description How many notifications are unread. */
        UnreadNotifications: {
            /**
             * Format: int64
             * @description The number of unread notifications, exactly.
             * @example 3
             */
            unread: number;
        };
        /** @description Up to where all of them are read. */
        NotificationsRead: {
            /**
             * @description `created_at` of the newest notification that the person has seen. What came later stays unread, also if it
             *     came while the request was on its way.
             */
            until: components["schemas"]["Timestamp"];
        };
        /** @description Whether it is read (JSON merge patch, RFC 7396). */
        NotificationUpdate: {
            /**
             * @description Whether the person has read it. What was read before keeps its time.
             * @example true
             */
            read?: boolean;
        };
        /** @description What to change of whether something is told by mail. */
        MailChannelUpdate: {
            /**
             * @description By mail.
             * @example false
             */
            email?: boolean;
        };
        /** @description What to change of where a kind of notification is told. */
        NotificationChannelsUpdate: {
            /**
             * @description In the list of notifications.
             * @example true
             */
            in_app?: boolean;
            /**
             * @description By mail.
             * @example true
             */
            email?: boolean;
        };
        /** @description What to change of what the person is told. What concerns safety cannot be turned off. */
        NotificationPreferencesUpdate: {
            /** @description What is new in the service. */
            news?: components["schemas"]["MailChannelUpdate"];
            /** @description An invoice was paid. */
            invoice_paid?: components["schemas"]["NotificationChannelsUpdate"];
            /** @description An invoice was voided. */
            invoice_voided?: components["schemas"]["NotificationChannelsUpdate"];
            /** @description Somebody joined the tenant. */
            member_joined?: components["schemas"]["NotificationChannelsUpdate"];
            /** @description Somebody left the tenant, or was removed. */
            member_left?: components["schemas"]["NotificationChannelsUpdate"];
            /** @description The person's own role was changed. */
            role_changed?: components["schemas"]["NotificationChannelsUpdate"];
        };
        /** @description Somewhere else to log in. */
        LoginProvider: {
            name: components["schemas"]["LoginProviderName"];
            /**
             * @description What people know it by.
             * @example GitHub
             */
            label: string;
            /**
             * Format: uri
             * @description Where to send the browser, with `return_to` and `code_challenge` added.
             * @example https://api.example.com/api/v1/auth/providers/github/authorize
             */
            authorize_url: string;
        };
        /** @description What people can log in with beside a password. */
        LoginProviders: {
            /** @description The providers, in the order to show them in. */
            providers: components["schemas"]["LoginProvider"][];
        };
        /** @description A login code to trade for tokens. */
        LoginCodeExchange: {
            code: components["schemas"]["ReturnCode"];
            /** @description What `code_challenge` is the digest of (RFC 7636). Absent where the login began without. */
            code_verifier?: components["schemas"]["CodeVerifier"];
            /** @description Which tenant to act in, for users of several. Absent means the one the user joined first. */
            tenant_id?: components["schemas"]["TenantId"];
            device_token?: components["schemas"]["DeviceToken"];
        };
        /**
         * @description Names a login that is under way.
         * @example 8cOe2Jq0Xk3VQyWb2c7mJm1o0pWg9sRtUvWxYz01234
         */
        LoginState: string;
        /**
         * @description What a provider trades for who it is.
         * @example 4/0AX4XfWh
         */
        ProviderCode: string;
        /**
         * @description What a provider sends along.
         * @example access_denied
         */
        ProviderRemark: string;
        /** @description One page of identities. */
        IdentityList: {
            /** @description The identities of this page, newest first. */
            data: components["schemas"]["Identity"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description One page of sessions. */
        SessionList: {
            /** @description The sessions of this page, newest first. */
            data: components["schemas"]["Session"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description One page of devices. */
        DeviceList: {
            /** @description The devices of this page, newest first. */
            data: components["schemas"]["Device"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description A new name (JSON merge patch, RFC 7396). */
        DeviceUpdate: {
            name?: components["schemas"]["DeviceName"];
        };
        /** @description The second factor of the caller. */
        TwoFactor: {
            /**
             * @description Whether a login asks for a code.
             * @example true
             */
            enabled: boolean;
            /** @description Since when; null while it is off. */
            confirmed_at: components["schemas"]["NullableTimestamp"];
            /**
             * @description How many recovery codes have not been used.
             * @example 10
             */
            recovery_codes_left: number;
        };
        /** @description A secret for an authenticator app, in three forms. */
        TwoFactorEnrolment: {
            /**
             * @description The secret in base32, to type in.
             * @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
             */
            secret: string;
            /**
             * Format: uri
             * @description The same with the names of account and service, as authenticator apps take it.
             * @example otpauth://totp/Deed:owner@example.com?issuer=Deed&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30
             */
            otpauth_uri: string;
            /**
             * @description The URI as a QR code, the text of an SVG image.
             * @example <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>
             */
            qr_svg: string;
        };
        /** @description A code that proves that the caller has the second factor. */
        CodeRequest: {
            code: components["schemas"]["SecondFactorCode"];
        };
        /** @description Recovery codes, shown once. Keep them where they are found without the phone. */
        RecoveryCodes: {
            /** @description The codes, each good once. */
            recovery_codes: string[];
        };
        /**
         * @description What a member is in a tenant; each role has its permissions.
         * @example agent
         * @enum {string}
         */
        Role: "owner" | "admin" | "manager" | "agent" | "viewer";
        /** @description A tenant that the caller belongs to. */
        Tenant: {
            id: components["schemas"]["TenantId"];
            /**
             * @description What the tenant is called.
             * @example Analytical Engines
             */
            name: string;
            /** @description The caller's role there. */
            role: components["schemas"]["Role"];
            /** @description When the caller became a member. */
            joined_at: components["schemas"]["Timestamp"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description One page of tenants. */
        TenantList: {
            /** @description The tenants of this page, last joined first. */
            data: components["schemas"]["Tenant"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description A new tenant. */
        TenantCreate: {
            /**
             * @description What the tenant is called.
             * @example Analytical Engines
             */
            name: string;
        };
        /** @description Changes to a tenant; what is absent stays. */
        TenantUpdate: {
            /**
             * @description What the tenant is called.
             * @example Difference Engines
             */
            name?: string;
        };
        /**
         * @description What members can be sorted by; a leading `-` turns the order round.
         * @example -joined_at
         * @enum {string}
         */
        MemberSortKey: "joined_at" | "-joined_at";
        /** @description A user that belongs to the tenant. */
        Member: {
            id: components["schemas"]["UserId"];
            /**
             * Format: email
             * @description Email of the user.
             * @example grace@example.com
             */
            email: string;
            /**
             * @description Given name.
             * @example Grace
             */
            given_name: string | null;
            /**
             * @description Family name.
             * @example Hopper
             */
            family_name: string | null;
            role: components["schemas"]["Role"];
            /** @description When the user became a member. */
            joined_at: components["schemas"]["Timestamp"];
        };
        /** @description One page of members. */
        MemberList: {
            /** @description The members of this page, last joined first unless sorted otherwise. */
            data: components["schemas"]["Member"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description Changes to a member; what is absent stays. */
        MemberUpdate: {
            /** @description The role from now on. */
            role?: components["schemas"]["Role"];
        };
        /**
         * @description Id of an invitation. Not a secret.
         * @example invt_01k8zdr380f8m2q5t9w1y4a7d0
         */
        InvitationId: string;
        /**
         * @description Who did it, the id of a user, an API key or an OAuth client, or the name of a background job; null for the system itself.
         * @example usr_01k6fkdt80e618j2xs82fpx44c
         */
        NullableActor: string | null;
        /** @description An invitation, without its link. */
        Invitation: {
            id: components["schemas"]["InvitationId"];
            /**
             * Format: email
             * @description Whom it was sent to.
             * @example grace@example.com
             */
            email: string;
            /** @description The role that it gives. */
            role: components["schemas"]["Role"];
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            /** @description Until when it can be accepted. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description When it was accepted. */
            accepted_at: components["schemas"]["NullableTimestamp"];
            /** @description When it was revoked, or replaced by a newer one. */
            revoked_at: components["schemas"]["NullableTimestamp"];
        };
        /** @description One page of invitations. */
        InvitationList: {
            /** @description The invitations of this page, newest first. */
            data: components["schemas"]["Invitation"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description A new invitation. */
        InvitationCreate: {
            /**
             * Format: email
             * @description Whom to invite. Upper and lower case are the same.
             * @example grace@example.com
             */
            email: string;
            /** @description The role that it gives. */
            role: components["schemas"]["Role"];
        };
        /** @description The token of an invitation and, for a new account, what it begins with. */
        InvitationAccept: {
            /**
             * @description The token from the link.
             * @example deedi_01k6fkdt80e618j2xs82fpx44cq7Jx0yN3
             */
            token: string;
            /**
             * Format: password
             * @description Password of a new account.
             * @example eleven otters in the kitchen
             */
            password?: string;
            /**
             * @description Given name of a new account.
             * @example Grace
             */
            given_name?: string;
            /**
             * @description Family name of a new account.
             * @example Hopper
             */
            family_name?: string;
        };
        /** @description A membership that has begun. It logs nobody in. */
        InvitationAccepted: {
            tenant_id: components["schemas"]["TenantId"];
            user_id: components["schemas"]["UserId"];
        };
        /**
         * @description `inactive` keeps a customer and its invoices, but takes it out of daily business.
         * @example active
         * @enum {string}
         */
        CustomerStatus: "active" | "inactive";
        /**
         * @description What customers can be sorted by; a leading `-` turns the order round.
         * @example -created_at
         * @enum {string}
         */
        CustomerSortKey: "created_at" | "-created_at" | "email" | "-email";
        /**
         * @description Id of a customer.
         * @example cust_01k8zdr380etarfm01sbr8xgyn
         */
        CustomerId: string;
        /** @description A customer of the tenant. */
        Customer: {
            id: components["schemas"]["CustomerId"];
            /**
             * Format: email
             * @description Email, unique among the customers of a tenant.
             * @example ada@example.com
             */
            email: string;
            /**
             * @description Name of the person or firm.
             * @example Ada Lovelace
             */
            name: string | null;
            status: components["schemas"]["CustomerStatus"];
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            updated_at: components["schemas"]["Timestamp"];
            updated_by: components["schemas"]["NullableActor"];
        };
        /** @description One page of customers. */
        CustomerList: {
            /** @description The customers of this page, in the order asked for. */
            data: components["schemas"]["Customer"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description A new customer. */
        CustomerCreate: {
            /**
             * Format: email
             * @description Email, unique among the customers of a tenant. Upper and lower case are the same.
             * @example ada@example.com
             */
            email: string;
            /**
             * @description Name of the person or firm.
             * @example Ada Lovelace
             */
            name?: string | null;
            /** @default active */
            status: components["schemas"]["CustomerStatus"];
        };
        /** @description Creates a customer, as `createCustomer` does. */
        CustomerBatchCreate: {
            /**
             * @description What to do. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "create";
            data: components["schemas"]["CustomerCreate"];
        };
        /** @description What to change. Absent fields stay as they are; `null` clears a field. */
        CustomerUpdate: {
            /**
             * Format: email
             * @description Email, unique among the customers of a tenant. Upper and lower case are the same.
             * @example ada@example.com
             */
            email?: string;
            /**
             * @description Name of the person or firm.
             * @example Ada King
             */
            name?: string | null;
            status?: components["schemas"]["CustomerStatus"];
        };
        /** @description Changes a customer, as `updateCustomer` does. */
        CustomerBatchUpdate: {
            /**
             * @description What to do. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "update";
            id: components["schemas"]["CustomerId"];
            if_match: components["schemas"]["EntityTags"];
            data: components["schemas"]["CustomerUpdate"];
        };
        /** @description Deletes a customer, as `deleteCustomer` does. */
        CustomerBatchDelete: {
            /**
             * @description What to do. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            action: "delete";
            id: components["schemas"]["CustomerId"];
            if_match?: components["schemas"]["EntityTags"];
        };
        /** @description One change, told apart by its `action`. */
        CustomerBatchItem: components["schemas"]["CustomerBatchCreate"] | components["schemas"]["CustomerBatchUpdate"] | components["schemas"]["CustomerBatchDelete"];
        /** @description Several changes of customers in one request. */
        CustomerBatch: {
            /**
             * @description All or nothing. Otherwise each item stands for itself, and one that is refused leaves the others be.
             * @default false
             * @example false
             */
            atomic: boolean;
            /** @description What to do, in this order. */
            items: components["schemas"]["CustomerBatchItem"][];
        };
        /** @description The answer that the item would have got as a request of its own. */
        CustomerBatchItemResult: {
            /**
             * @description HTTP status of the item.
             * @example 201
             */
            status: number;
            data?: components["schemas"]["Customer"];
            problem?: components["schemas"]["Problem"];
        };
        /** @description What became of each item, in the order they were sent. */
        CustomerBatchResult: {
            /** @description One result for each item. */
            data: components["schemas"]["CustomerBatchItemResult"][];
        };
        /**
         * @description What deleted customers can be sorted by; a leading `-` turns the order round.
         * @example -deleted_at
         * @enum {string}
         */
        DeletedCustomerSortKey: "deleted_at" | "-deleted_at";
        /** @description A customer that was deleted and can be restored. */
        DeletedCustomer: {
            id: components["schemas"]["CustomerId"];
            /**
             * Format: email
             * @description Email, unique among the customers of a tenant.
             * @example ada@example.com
             */
            email: string;
            /**
             * @description Name of the person or firm.
             * @example Ada Lovelace
             */
            name: string | null;
            status: components["schemas"]["CustomerStatus"];
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            updated_at: components["schemas"]["Timestamp"];
            updated_by: components["schemas"]["NullableActor"];
            deleted_at: components["schemas"]["Timestamp"];
            deleted_by: components["schemas"]["NullableActor"];
        };
        /** @description One page of deleted customers. */
        DeletedCustomerList: {
            /** @description The customers of this page, last deleted first. */
            data: components["schemas"]["DeletedCustomer"][];
            meta: components["schemas"]["PageMeta"];
        };
        /**
         * @description `pending` after creation; `open` once it has its number; then `paid` or `void`, which are final.
         * @example pending
         * @enum {string}
         */
        InvoiceStatus: "pending" | "open" | "paid" | "void";
        /**
         * @description What invoices can be sorted by; a leading `-` turns the order round.
         * @example -created_at
         * @enum {string}
         */
        InvoiceSortKey: "created_at" | "-created_at" | "total_amount" | "-total_amount";
        /**
         * @description Id of an invoice.
         * @example inv_01k8zdr380fqx8q5n4qw8dw8zc
         */
        InvoiceId: string;
        /**
         * @description ISO 4217 currency code.
         * @example EUR
         */
        Currency: string;
        /** @description An invoice as lists show it, without its lines. */
        InvoiceSummary: {
            id: components["schemas"]["InvoiceId"];
            /** @description The customer who owes. */
            customer_id: components["schemas"]["CustomerId"];
            /**
             * @description Number for the books, without gaps within a tenant; null until finalized.
             * @example INV-000042
             */
            number: string | null;
            status: components["schemas"]["InvoiceStatus"];
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description Sum of the lines, in minor units.
             * @example 2500
             */
            total_amount: number;
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            updated_at: components["schemas"]["Timestamp"];
            updated_by: components["schemas"]["NullableActor"];
            /** @description When the invoice got its number; null until then. */
            finalized_at: components["schemas"]["NullableTimestamp"];
        };
        /** @description One page of invoices. */
        InvoiceList: {
            /** @description The invoices of this page, in the order asked for. */
            data: components["schemas"]["InvoiceSummary"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description One line of a new invoice. */
        InvoiceItemCreate: {
            /**
             * @description What is sold, by the tenant's own number for it.
             * @example sku_1
             */
            sku: string;
            /**
             * @description How many.
             * @example 2
             */
            qty: number;
            /**
             * @description Price of one, in minor units. A line without a price is free of charge.
             * @default 0
             * @example 1250
             */
            unit_amount: number;
            /**
             * @description What is sold, in words.
             * @example Fountain pen, blue
             */
            description?: string | null;
        };
        /** @description A new invoice. Its total is computed, never sent. */
        InvoiceCreate: {
            /** @description The customer who shall pay. */
            customer_id: components["schemas"]["CustomerId"];
            /** @default EUR */
            currency: components["schemas"]["Currency"];
            /** @description The lines of the invoice. */
            items: components["schemas"]["InvoiceItemCreate"][];
        };
        /** @description One line of an invoice. */
        InvoiceItem: {
            /**
             * @description What is sold, by the tenant's own number for it.
             * @example sku_1
             */
            sku: string;
            /**
             * @description What is sold, in words.
             * @example Fountain pen, blue
             */
            description: string | null;
            /**
             * @description How many.
             * @example 2
             */
            qty: number;
            /**
             * @description Price of one, in minor units.
             * @example 1250
             */
            unit_amount: number;
            /**
             * Format: int64
             * @description Price of the line, `qty` times `unit_amount`.
             * @example 2500
             */
            amount: number;
        };
        /** @description An invoice with its lines. */
        Invoice: {
            id: components["schemas"]["InvoiceId"];
            /** @description The customer who owes. */
            customer_id: components["schemas"]["CustomerId"];
            /**
             * @description Number for the books, without gaps within a tenant; null until finalized.
             * @example INV-000042
             */
            number: string | null;
            status: components["schemas"]["InvoiceStatus"];
            currency: components["schemas"]["Currency"];
            /** @description The lines, in the order they were sent. */
            items: components["schemas"]["InvoiceItem"][];
            /**
             * Format: int64
             * @description Sum of the lines, in minor units.
             * @example 2500
             */
            total_amount: number;
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            updated_at: components["schemas"]["Timestamp"];
            updated_by: components["schemas"]["NullableActor"];
            /** @description When the invoice got its number; null until then. */
            finalized_at: components["schemas"]["NullableTimestamp"];
        };
        /**
         * @description Id of an API key. Not a secret.
         * @example key_01k8zdr380ermrfrp59jd6hqse
         */
        ApiKeyId: string;
        /** @description An API key, without its secret. */
        ApiKey: {
            id: components["schemas"]["ApiKeyId"];
            /**
             * @description What the key is for.
             * @example Nightly export
             */
            name: string;
            /** @description What the key may do. */
            scopes: components["schemas"]["Permission"][];
            /**
             * @description The last four characters of the secret, to tell keys apart.
             * @example 09d3
             */
            last_four: string;
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            /** @description When the key stops working; null means never. */
            expires_at: components["schemas"]["NullableTimestamp"];
            /** @description When the key was last used, give or take a minute; null means never. */
            last_used_at: components["schemas"]["NullableTimestamp"];
            /** @description Until when the secret of before the last rotation works or worked; null where there is none. */
            overlap_ends_at: components["schemas"]["NullableTimestamp"];
            /** @description When the key was revoked; null while it works. */
            revoked_at: components["schemas"]["NullableTimestamp"];
        };
        /** @description One page of API keys. */
        ApiKeyList: {
            /** @description The keys of this page, newest first. */
            data: components["schemas"]["ApiKey"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description A new API key. */
        ApiKeyCreate: {
            /**
             * @description What the key is for.
             * @example Nightly export
             */
            name: string;
            /** @description What the key may do. The caller must hold each of these permissions. */
            scopes: components["schemas"]["Permission"][];
            /** @description When the key stops working. Absent means never. */
            expires_at?: components["schemas"]["Timestamp"];
        };
        /** @description An API key with its new secret, which no later answer repeats. */
        ApiKeyCreated: {
            id: components["schemas"]["ApiKeyId"];
            /**
             * @description What the key is for.
             * @example Nightly export
             */
            name: string;
            /** @description What the key may do. */
            scopes: components["schemas"]["Permission"][];
            /**
             * @description The last four characters of the secret, to tell keys apart.
             * @example 09d3
             */
            last_four: string;
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            /** @description When the key stops working; null means never. */
            expires_at: components["schemas"]["NullableTimestamp"];
            /** @description When the key was last used, give or take a minute; null means never. */
            last_used_at: components["schemas"]["NullableTimestamp"];
            /** @description Until when the secret of before the last rotation works or worked; null where there is none. */
            overlap_ends_at: components["schemas"]["NullableTimestamp"];
            /** @description When the key was revoked; null while it works. */
            revoked_at: components["schemas"]["NullableTimestamp"];
            /**
             * @description What to send as `X-API-Key`. Shown this once; keep it as safe as a password.
             * @example deed_01k8zdr380ermrfrp59jd6hqse_Zk3vT8nQ1rYw6LpXc0Bd5Hf2Js7Mg9Ae09d3
             */
            secret: string;
        };
        /** @description How to change from one secret to the next. */
        ApiKeyRotation: {
            /**
             * @description For how long the secret of before works on; 0 ends it now.
             * @default 86400
             * @example 3600
             */
            overlap_seconds: number;
        };
        /**
         * @description Id of an OAuth client. Not a secret.
         * @example oac_01k8zdr380ermrfrp59jd6hqse
         */
        OAuthClientId: string;
        /**
         * @description What the client is called outside, its id and that of its tenant. Not a secret.
         * @example oac_01k8zdr380ermrfrp59jd6hqse.ten_01k6fkdt80f55871xw8j490myj
         */
        ClientIdentifier: string;
        /**
         * @description How the client says who it is (RFC 8414). One with a secret may send it by Basic or in the form, and is shown as
         *     `client_secret_basic`; one with keys signs.
         * @example client_secret_basic
         * @enum {string}
         */
        ClientAuthMethod: "client_secret_basic" | "private_key_jwt";
        /**
         * @description The one algorithm that the key signs with (RFC 7518).
         * @example ES256
         * @enum {string}
         */
        ClientKeyAlgorithm: "ES256" | "RS256" | "PS256";
        /** @description A public key of a client. */
        OAuthClientKey: {
            /**
             * @description Its name, as given or, where none was, its thumbprint (RFC 7638).
             * @example warehouse-2025
             */
            kid: string;
            alg: components["schemas"]["ClientKeyAlgorithm"];
        };
        /** @description An OAuth client, without its secret. */
        OAuthClient: {
            id: components["schemas"]["OAuthClientId"];
            client_id: components["schemas"]["ClientIdentifier"];
            /**
             * @description What the client is.
             * @example Warehouse
             */
            name: string;
            token_endpoint_auth_method: components["schemas"]["ClientAuthMethod"];
            /** @description What its tokens may be good for. */
            scopes: components["schemas"]["Permission"][];
            /** @description The public keys of a client that signs; empty where it has a secret. */
            keys: components["schemas"]["OAuthClientKey"][];
            /** @description Until when the secret before is good, too; null where there is none. */
            previous_secret_expires_at: components["schemas"]["NullableTimestamp"];
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            /** @description When the client last said who it is, give or take an hour; null means never. */
            last_used_at: components["schemas"]["NullableTimestamp"];
        };
        /** @description One page of OAuth clients. */
        OAuthClientList: {
            /** @description The clients of this page, newest first. */
            data: components["schemas"]["OAuthClient"][];
            meta: components["schemas"]["PageMeta"];
        };
        /**
         * @description A public key on the curve P-256. A private one is refused.
         * @example {
         *       "kty": "EC",
         *       "crv": "P-256",
         *       "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
         *       "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
         *       "alg": "ES256"
         *     }
         */
        EllipticClientKey: {
            /**
             * @description Family of the key.
             * @example EC
             * @enum {string}
             */
            kty: "EC";
            /**
             * @description The curve.
             * @example P-256
             * @enum {string}
             */
            crv: "P-256";
            /**
             * @description Its x coordinate, base64url.
             * @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU
             */
            x: string;
            /**
             * @description Its y coordinate, base64url.
             * @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0
             */
            y: string;
            /**
             * @description The algorithm it signs with.
             * @example ES256
             * @enum {string}
             */
            alg: "ES256";
            /**
             * @description Its name, unique among the keys of the client; the thumbprint (RFC 7638) where none is given.
             * @example warehouse-2025
             */
            kid?: string;
            /**
             * @description What it is for, if that is said.
             * @example sig
             * @enum {string}
             */
            use?: "sig";
        };
        /** @description An RSA public key of 2048 to 4096 bits. A private one is refused. */
        RsaClientKey: {
            /**
             * @description Family of the key.
             * @example RSA
             * @enum {string}
             */
            kty: "RSA";
            /**
             * @description The modulus, base64url.
             * @example sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri23bOdgWp4Dy1WlUzewbgBHod5pcM9H95GQRV3JDXboIRROSBigeC5yjU1hGzHHyXss8UDprecbAYxknTcQkhslANGRUZmdTOQ5qTRsLAt6BTYuyvVRdhS8exSZEy_c4gs_7svlJJQ4H9_NxsiIoLwAEk7-Q3UXERGYw_75IDrGA84-lA_-Ct4eTlXHBIY2EaV7t7LjJaynVJCpkv4LKjTTAumiGUIuQhrNhZLuF_RJLqHpM2kgWFLU7-VTdL1VbC2tejvcI2BlMkEpk1BzBZI0KQB0GaDWFLN-aEAw3vRw
             */
            n: string;
            /**
             * @description The exponent, 65537.
             * @example AQAB
             * @enum {string}
             */
            e: "AQAB";
            /**
             * @description The algorithm it signs with.
             * @example PS256
             * @enum {string}
             */
            alg: "RS256" | "PS256";
            /**
             * @description Its name, unique among the keys of the client; the thumbprint (RFC 7638) where none is given.
             * @example warehouse-2025
             */
            kid?: string;
            /**
             * @description What it is for, if that is said.
             * @example sig
             * @enum {string}
             */
            use?: "sig";
        };
        /** @description Public keys (RFC 7517), given here and never fetched from anywhere. */
        ClientKeySet: {
            /** @description The keys. */
            keys: (components["schemas"]["EllipticClientKey"] | components["schemas"]["RsaClientKey"])[];
        };
        /** @description A new OAuth client. */
        OAuthClientCreate: {
            /**
             * @description What the client is.
             * @example Warehouse
             */
            name: string;
            /** @description What its tokens may be good for. The caller must hold each of these permissions. */
            scopes: components["schemas"]["Permission"][];
            jwks?: components["schemas"]["ClientKeySet"];
        };
        /** @description An OAuth client with its new secret, which no later answer repeats. */
        OAuthClientWithSecret: {
            id: components["schemas"]["OAuthClientId"];
            client_id: components["schemas"]["ClientIdentifier"];
            /**
             * @description What the client is.
             * @example Warehouse
             */
            name: string;
            token_endpoint_auth_method: components["schemas"]["ClientAuthMethod"];
            /** @description What its tokens may be good for. */
            scopes: components["schemas"]["Permission"][];
            /** @description The public keys of a client that signs; empty where it has a secret. */
            keys: components["schemas"]["OAuthClientKey"][];
            /** @description Until when the secret before is good, too; null where there is none. */
            previous_secret_expires_at: components["schemas"]["NullableTimestamp"];
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            /** @description When the client last said who it is, give or take an hour; null means never. */
            last_used_at: components["schemas"]["NullableTimestamp"];
            /**
             * @description The secret, shown this once; keep it as safe as a password. Null where the client signs.
             * @example deedcs_0199e4d7a0007a4d8f5b2c6e1a3f9d070b6e3a1c9f7d5e2b4a8c0d6f1e3b5a7c9d2e4f6a
             */
            client_secret: string | null;
        };
        /** @description Changes to an OAuth client. */
        OAuthClientUpdate: {
            /**
             * @description What the client is.
             * @example Warehouse
             */
            name?: string;
            /** @description What its tokens may be good for from now on. */
            scopes?: components["schemas"]["Permission"][];
        };
        /** @description How a client goes over to a new secret. */
        OAuthClientSecretRotation: {
            /**
             * @description How long the secret before stays good, in seconds; 0 ends it at once.
             * @default 86400
             * @example 86400
             */
            overlap_seconds: number;
        };
        /** @description A request for an access token (RFC 6749 section 4.4.2). What is not known is ignored. */
        OAuthTokenRequest: {
            /**
             * @description The grant; others than `client_credentials` are refused as `unsupported_grant_type`.
             * @example client_credentials
             */
            grant_type: string | "client_credentials";
            /**
             * @description Some of the client's scopes, with spaces between; all of them where it is absent.
             * @example customers:read invoices:read
             */
            scope?: string;
            /**
             * @description The client's `client_id`, where it does not send Basic.
             * @example oac_01k8zdr380ermrfrp59jd6hqse.ten_01k6fkdt80f55871xw8j490myj
             */
            client_id?: string;
            /**
             * @description The client's secret, where it does not send Basic.
             * @example deedcs_0199e4d7a0007a4d8f5b2c6e1a3f9d070b6e3a1c9f7d5e2b4a8c0d6f1e3b5a7c9d2e4f6a
             */
            client_secret?: string;
            /**
             * @description What `client_assertion` is, `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.
             * @example urn:ietf:params:oauth:client-assertion-type:jwt-bearer
             */
            client_assertion_type?: string;
            /**
             * @description A JWT that the client has signed (RFC 7523): `iss` and `sub` are its `client_id`, `aud` is the issuer or the token
             *     endpoint, `exp` at most ten minutes away, `jti` never used before.
             * @example eyJhbGciOiJFUzI1NiIsImtpZCI6IndhcmVob3VzZS0yMDI1In0.eyJqdGkiOiIxIn0.c2lnbmF0dXJl
             */
            client_assertion?: string;
        } & {
            [key: string]: string;
        };
        /** @description An access token (RFC 6749 section 5.1). */
        OAuthToken: {
            /**
             * @description What to send as `Authorization`, a JWT (RFC 9068). To the client it is opaque.
             * @example eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJvYWMifQ.c2lnbmF0dXJl
             */
            access_token: string;
            /**
             * @description How to send it.
             * @example Bearer
             * @enum {string}
             */
            token_type: "Bearer";
            /**
             * @description Seconds it is good for.
             * @example 3600
             */
            expires_in: number;
            /**
             * @description What it is good for.
             * @example customers:read invoices:read
             */
            scope: string;
        };
        /** @description An error of OAuth. Programs decide by `error`; `error_description` is for people and may change. */
        OAuthError: {
            /**
             * @description What kind of error this is.
             * @example invalid_grant
             */
            error: string;
            /**
             * @description What happened this time, and what to do about it.
             * @example The code was used before.
             */
            error_description: string;
        };
        /** @description A question about a token (RFC 7662 section 2.1). What is not known is ignored. */
        OAuthIntrospectionRequest: {
            /**
             * @description The token.
             * @example eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJvYWMifQ.c2lnbmF0dXJl
             */
            token: string;
            /**
             * @description What it may be, `access_token` or `refresh_token`. The service sees that by itself.
             * @example access_token
             */
            token_type_hint?: string;
            /**
             * @description The client's `client_id`, where it does not send Basic.
             * @example oac_01k8zdr380ermrfrp59jd6hqse.ten_01k6fkdt80f55871xw8j490myj
             */
            client_id?: string;
            /**
             * @description The client's secret, where it does not send Basic.
             * @example deedcs_0199e4d7a0007a4d8f5b2c6e1a3f9d070b6e3a1c9f7d5e2b4a8c0d6f1e3b5a7c9d2e4f6a
             */
            client_secret?: string;
            /**
             * @description What `client_assertion` is, `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.
             * @example urn:ietf:params:oauth:client-assertion-type:jwt-bearer
             */
            client_assertion_type?: string;
            /**
             * @description A JWT that the client has signed (RFC 7523): `iss` and `sub` are its `client_id`, `aud` is the issuer or the token
             *     endpoint, `exp` at most ten minutes away, `jti` never used before.
             * @example eyJhbGciOiJFUzI1NiIsImtpZCI6IndhcmVob3VzZS0yMDI1In0.eyJqdGkiOiIxIn0.c2lnbmF0dXJl
             */
            client_assertion?: string;
        } & {
            [key: string]: string;
        };
        /** @description What there is to know of a token (RFC 7662 section 2.2). Where it is not active, nothing else is told. */
        OAuthIntrospection: {
            /**
             * @description Whether the token is good at this moment.
             * @example true
             */
            active: boolean;
            /**
             * @description What it is good for, with spaces between.
             * @example customers:read invoices:read
             */
            scope?: string;
            /**
             * @description The client that got it; `deed` for tokens that people got by logging in.
             * @example oac_01k8zdr380ermrfrp59jd6hqse.ten_01k6fkdt80f55871xw8j490myj
             */
            client_id?: string;
            /**
             * @description How it is sent.
             * @example Bearer
             * @enum {string}
             */
            token_type?: "Bearer";
            /**
             * Format: int64
             * @description When it ends, in seconds since 1970.
             * @example 1761994800
             */
            exp?: number;
            /**
             * Format: int64
             * @description When it was issued, in seconds since 1970.
             * @example 1761991200
             */
            iat?: number;
            /**
             * @description Whom it stands for, a client or a user.
             * @example oac_01k8zdr380ermrfrp59jd6hqse.ten_01k6fkdt80f55871xw8j490myj
             */
            sub?: string;
            /**
             * @description For which service it is.
             * @example deed
             */
            aud?: string;
            /**
             * @description Who issued it.
             * @example https://api.example.com
             */
            iss?: string;
            /**
             * @description Its id.
             * @example 0199e4d7-a000-7a4d-8f5b-2c6e1a3f9d07
             */
            jti?: string;
        };
        /** @description A token to be revoked (RFC 7009 section 2.1). What is not known is ignored. */
        OAuthRevocationRequest: {
            /**
             * @description The token.
             * @example eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJvYWMifQ.c2lnbmF0dXJl
             */
            token: string;
            /**
             * @description What it may be, `access_token` or `refresh_token`. The service sees that by itself.
             * @example access_token
             */
            token_type_hint?: string;
            /**
             * @description The client's `client_id`, where it does not send Basic.
             * @example oac_01k8zdr380ermrfrp59jd6hqse.ten_01k6fkdt80f55871xw8j490myj
             */
            client_id?: string;
            /**
             * @description The client's secret, where it does not send Basic.
             * @example deedcs_0199e4d7a0007a4d8f5b2c6e1a3f9d070b6e3a1c9f7d5e2b4a8c0d6f1e3b5a7c9d2e4f6a
             */
            client_secret?: string;
            /**
             * @description What `client_assertion` is, `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.
             * @example urn:ietf:params:oauth:client-assertion-type:jwt-bearer
             */
            client_assertion_type?: string;
            /**
             * @description A JWT that the client has signed (RFC 7523): `iss` and `sub` are its `client_id`, `aud` is the issuer or the token
             *     endpoint, `exp` at most ten minutes away, `jti` never used before.
             * @example eyJhbGciOiJFUzI1NiIsImtpZCI6IndhcmVob3VzZS0yMDI1In0.eyJqdGkiOiIxIn0.c2lnbmF0dXJl
             */
            client_assertion?: string;
        } & {
            [key: string]: string;
        };
        /** @description Metadata of the authorization server (RFC 8414). */
        OAuthMetadata: {
            /**
             * Format: uri
             * @description What tokens name as `iss`.
             * @example https://api.example.com/oauth/token
             */
            issuer: string;
            /**
             * Format: uri
             * @description Where tokens are got.
             * @example https://api.example.com/oauth/token
             */
            token_endpoint: string;
            /**
             * Format: uri
             * @description Where tokens are looked at.
             * @example https://api.example.com/oauth/token
             */
            introspection_endpoint: string;
            /**
             * Format: uri
             * @description Where tokens are revoked.
             * @example https://api.example.com/oauth/token
             */
            revocation_endpoint: string;
            /**
             * Format: uri
             * @description Where the keys are.
             * @example https://api.example.com/oauth/token
             */
            jwks_uri: string;
            /**
             * Format: uri
             * @description What to read; absent where the documentation is not served.
             * @example https://api.example.com/oauth/token
             */
            service_documentation?: string;
            /**
             * @description Grants.
             * @example [
             *       "client_credentials"
             *     ]
             */
            grant_types_supported: string[];
            /**
             * @description None; there is no authorization endpoint.
             * @example [
             *       "client_credentials"
             *     ]
             */
            response_types_supported: string[];
            /**
             * @description How clients say who they are to get tokens.
             * @example [
             *       "client_credentials"
             *     ]
             */
            token_endpoint_auth_methods_supported: string[];
            /**
             * @description Algorithms of their assertions.
             * @example [
             *       "client_credentials"
             *     ]
             */
            token_endpoint_auth_signing_alg_values_supported: string[];
            /**
             * @description How clients say who they are to look at tokens.
             * @example [
             *       "client_credentials"
             *     ]
             */
            introspection_endpoint_auth_methods_supported: string[];
            /**
             * @description Algorithms of their assertions.
             * @example [
             *       "client_credentials"
             *     ]
             */
            introspection_endpoint_auth_signing_alg_values_supported: string[];
            /**
             * @description How clients say who they are to revoke tokens.
             * @example [
             *       "client_credentials"
             *     ]
             */
            revocation_endpoint_auth_methods_supported: string[];
            /**
             * @description Algorithms of their assertions.
             * @example [
             *       "client_credentials"
             *     ]
             */
            revocation_endpoint_auth_signing_alg_values_supported: string[];
            /** @description Every permission there is. */
            scopes_supported: components["schemas"]["Permission"][];
        };
        /** @description A public key on the curve P-256. */
        JsonWebKey: {
            /**
             * @description Family of the key.
             * @example EC
             * @enum {string}
             */
            kty: "EC";
            /**
             * @description The curve.
             * @example P-256
             * @enum {string}
             */
            crv: "P-256";
            /**
             * @description Its x coordinate, base64url.
             * @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU
             */
            x: string;
            /**
             * @description Its y coordinate, base64url.
             * @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0
             */
            y: string;
            /**
             * @description Its thumbprint (RFC 7638).
             * @example oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U
             */
            kid: string;
            /**
             * @description The algorithm it signs with.
             * @example ES256
             * @enum {string}
             */
            alg: "ES256";
            /**
             * @description What it is for.
             * @example sig
             * @enum {string}
             */
            use: "sig";
        };
        /** @description Public keys (RFC 7517). The first signs, unless a change of keys is under way. */
        JsonWebKeySet: {
            /** @description The keys. */
            keys: components["schemas"]["JsonWebKey"][];
        };
        /**
         * @description `PENDING` until somebody begins, `STARTED` while somebody works on it, `RETRY` after an attempt that failed and
         *     before the next. `SUCCESS`, `FAILURE` and `REVOKED` (cancelled) are final.
         * @example SUCCESS
         * @enum {string}
         */
        TaskStatus: "PENDING" | "STARTED" | "RETRY" | "SUCCESS" | "FAILURE" | "REVOKED";
        /**
         * @description What a task does.
         * @example add
         * @enum {string}
         */
        TaskType: "add" | "long_running" | "data_processing";
        /**
         * @description What tasks can be sorted by; a leading `-` turns the order round.
         * @example -created_at
         * @enum {string}
         */
        TaskSortKey: "created_at" | "-created_at" | "updated_at" | "-updated_at";
        /**
         * @description Id of a task.
         * @example task_01k8zdr380fgwvh4rdc7n3xq5m
         */
        TaskId: string;
        /** @description A task as lists show it, without what came of it. */
        TaskSummary: {
            id: components["schemas"]["TaskId"];
            type: components["schemas"]["TaskType"];
            status: components["schemas"]["TaskStatus"];
            /**
             * @description How much is done, in percent; 100 with `SUCCESS` alone is certain.
             * @example 100
             */
            progress: number;
            /**
             * @description What the task is at, in words; null where there is nothing to tell.
             * @example 2 of 3 items
             */
            message: string | null;
            /**
             * @description How often it was begun. An attempt whose worker died counts.
             * @example 1
             */
            attempts: number;
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            /** @description When the newest attempt began; null until then. */
            started_at: components["schemas"]["NullableTimestamp"];
            /** @description When its status became final; null until then. */
            finished_at: components["schemas"]["NullableTimestamp"];
            /** @description When anything of it changed last, progress included. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description One page of tasks. */
        TaskList: {
            /** @description The tasks of this page, in the order asked for. */
            data: components["schemas"]["TaskSummary"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description Adds two numbers. */
        AddTask: {
            /**
             * @description Always `add`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "add";
            /**
             * @description One number.
             * @example 5
             */
            x: number;
            /**
             * @description The other number.
             * @example 3
             */
            y: number;
        };
        /** @description Takes a while, and tells how far it is. */
        LongRunningTask: {
            /**
             * @description Always `long_running`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "long_running";
            /**
             * @description How long it takes.
             * @example 10
             */
            seconds: number;
        };
        /** @description Goes through texts and numbers, counts them and adds them up. */
        DataProcessingTask: {
            /**
             * @description Always `data_processing`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "data_processing";
            /** @description What to go through. */
            items: (string | number)[];
        };
        /** @description A new task, told apart by its `type`. */
        TaskCreate: components["schemas"]["AddTask"] | components["schemas"]["LongRunningTask"] | components["schemas"]["DataProcessingTask"];
        /**
         * @description What came of it, with `SUCCESS`; else null. `add` answers `sum`; `long_running` the `seconds` it took;
         *     `data_processing` how many items there were (`count`), how many different ones (`distinct`), and the `sum` of the numbers.
         * @example {
         *       "sum": 8
         *     }
         */
        TaskResult: {
            [key: string]: unknown;
        } | null;
        /** @description Why it failed, a problem (RFC 9457), with `FAILURE`; else null. */
        TaskProblem: {
            /**
             * Format: uri
             * @description Address of the documentation of this kind of problem.
             * @example https://api.example.com/problems/internal-error
             */
            type: string;
            /**
             * @description What kind of problem this is.
             * @example Internal error
             */
            title: string;
            /**
             * @description The HTTP status of this kind of problem.
             * @example 500
             */
            status: number;
            /**
             * @description What happened, and what to do about it.
             * @example The task failed on our side, however often it was tried. Quote its id when you ask about it.
             */
            detail: string;
            code: components["schemas"]["ProblemCode"];
        } | null;
        /** @description A task, and what came of it. */
        Task: {
            id: components["schemas"]["TaskId"];
            type: components["schemas"]["TaskType"];
            status: components["schemas"]["TaskStatus"];
            /**
             * @description How much is done, in percent; 100 with `SUCCESS` alone is certain.
             * @example 100
             */
            progress: number;
            /**
             * @description What the task is at, in words; null where there is nothing to tell.
             * @example 2 of 3 items
             */
            message: string | null;
            /**
             * @description How often it was begun. An attempt whose worker died counts.
             * @example 1
             */
            attempts: number;
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            /** @description When the newest attempt began; null until then. */
            started_at: components["schemas"]["NullableTimestamp"];
            /** @description When its status became final; null until then. */
            finished_at: components["schemas"]["NullableTimestamp"];
            /** @description When anything of it changed last, progress included. */
            updated_at: components["schemas"]["Timestamp"];
            result: components["schemas"]["TaskResult"];
            problem: components["schemas"]["TaskProblem"];
        };
        /**
         * @description Id of a webhook endpoint.
         * @example whe_01k8zdr380fw2p6m9t3x5bqhyd
         */
        WebhookEndpointId: string;
        /**
         * @description What can happen, or `*` for all of it.
         * @example invoice.paid
         * @enum {string}
         */
        EventSelector: "*" | "customer.created" | "customer.updated" | "customer.deleted" | "customer.restored" | "invoice.created" | "invoice.finalized" | "invoice.paid" | "invoice.voided" | "member.joined" | "member.updated" | "member.left" | "webhook.test";
        /**
         * @description Why nothing is sent: somebody has disabled the endpoint (`manual`), it has answered 410 (`gone`), or a delivery was
         *     tried to its end and nothing else had got through meanwhile (`failing`); null while it is enabled.
         * @example failing
         * @enum {string|null}
         */
        WebhookDisabledReason: "manual" | "gone" | "failing" | null;
        /** @description A webhook endpoint, without its secret. */
        WebhookEndpoint: {
            id: components["schemas"]["WebhookEndpointId"];
            /**
             * Format: uri
             * @description Where events are sent.
             * @example https://hooks.example.com/deed
             */
            url: string;
            /**
             * @description What the endpoint is for.
             * @example Accounting
             */
            description: string | null;
            /** @description Which events are sent; `*` is all of them, those that come later included. */
            event_types: components["schemas"]["EventSelector"][];
            /**
             * @description Whether anything is sent.
             * @example true
             */
            enabled: boolean;
            disabled_reason: components["schemas"]["WebhookDisabledReason"];
            /** @description When it was disabled; null while it is not. */
            disabled_at: components["schemas"]["NullableTimestamp"];
            /**
             * @description Attempts that have failed since the last one that did not.
             * @example 0
             */
            consecutive_failures: number;
            /** @description When the first of these failed; null where there is none. */
            failing_since: components["schemas"]["NullableTimestamp"];
            /** @description Until when the secret of before the last rotation signs or signed, too; null where there is none. */
            overlap_ends_at: components["schemas"]["NullableTimestamp"];
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            updated_at: components["schemas"]["Timestamp"];
            updated_by: components["schemas"]["NullableActor"];
        };
        /** @description One page of webhook endpoints. */
        WebhookEndpointList: {
            /** @description The endpoints of this page, newest first. */
            data: components["schemas"]["WebhookEndpoint"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description A new webhook endpoint. */
        WebhookEndpointCreate: {
            /**
             * Format: uri
             * @description Where events are sent.
             * @example https://hooks.example.com/deed
             */
            url: string;
            /**
             * @description What the endpoint is for.
             * @example Accounting
             */
            description?: string | null;
            /** @description Which events are sent; `*` is all of them, those that come later included. */
            event_types: components["schemas"]["EventSelector"][];
        };
        /** @description A webhook endpoint with its new secret, which no later answer repeats. */
        WebhookEndpointWithSecret: {
            id: components["schemas"]["WebhookEndpointId"];
            /**
             * Format: uri
             * @description Where events are sent.
             * @example https://hooks.example.com/deed
             */
            url: string;
            /**
             * @description What the endpoint is for.
             * @example Accounting
             */
            description: string | null;
            /** @description Which events are sent; `*` is all of them, those that come later included. */
            event_types: components["schemas"]["EventSelector"][];
            /**
             * @description Whether anything is sent.
             * @example true
             */
            enabled: boolean;
            disabled_reason: components["schemas"]["WebhookDisabledReason"];
            /** @description When it was disabled; null while it is not. */
            disabled_at: components["schemas"]["NullableTimestamp"];
            /**
             * @description Attempts that have failed since the last one that did not.
             * @example 0
             */
            consecutive_failures: number;
            /** @description When the first of these failed; null where there is none. */
            failing_since: components["schemas"]["NullableTimestamp"];
            /** @description Until when the secret of before the last rotation signs or signed, too; null where there is none. */
            overlap_ends_at: components["schemas"]["NullableTimestamp"];
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            updated_at: components["schemas"]["Timestamp"];
            updated_by: components["schemas"]["NullableActor"];
            /**
             * @description What signs the events, in the form of Standard Webhooks. Shown this once; keep it as safe as a password.
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD8hd0bFtYNQA=
             */
            secret: string;
        };
        /** @description What to change. Absent fields stay as they are; `null` clears a field. */
        WebhookEndpointUpdate: {
            /**
             * Format: uri
             * @description Where events are sent.
             * @example https://hooks.example.com/deed
             */
            url?: string;
            /**
             * @description What the endpoint is for.
             * @example Accounting
             */
            description?: string | null;
            /** @description Which events are sent; `*` is all of them, those that come later included. */
            event_types?: components["schemas"]["EventSelector"][];
            /**
             * @description Whether anything is to be sent.
             * @example true
             */
            enabled?: boolean;
        };
        /** @description How to change from one secret to the next. */
        WebhookSecretRotation: {
            /**
             * @description For how long the secret of before signs as well; 0 ends it now.
             * @default 86400
             * @example 3600
             */
            overlap_seconds: number;
        };
        /**
         * @description Id of a webhook delivery.
         * @example whd_01k8zdr380f3c8k4n7v1z6ajse
         */
        WebhookDeliveryId: string;
        /**
         * @description Id of an event. Sent as `webhook-id` too; whoever has seen it has heard of the event.
         * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
         */
        EventId: string;
        /**
         * @description What can happen.
         * @example invoice.paid
         * @enum {string}
         */
        EventType: "customer.created" | "customer.updated" | "customer.deleted" | "customer.restored" | "invoice.created" | "invoice.finalized" | "invoice.paid" | "invoice.voided" | "member.joined" | "member.updated" | "member.left" | "webhook.test";
        /**
         * @description `pending` until an attempt succeeds or there are no more; then `succeeded` or `failed`.
         * @example failed
         * @enum {string}
         */
        WebhookDeliveryStatus: "pending" | "succeeded" | "failed";
        /** @description An event on its way to an endpoint. */
        WebhookDelivery: {
            id: components["schemas"]["WebhookDeliveryId"];
            webhook_endpoint_id: components["schemas"]["WebhookEndpointId"];
            event_id: components["schemas"]["EventId"];
            event_type: components["schemas"]["EventType"];
            status: components["schemas"]["WebhookDeliveryStatus"];
            /**
             * @description How often it was tried.
             * @example 2
             */
            attempts: number;
            /**
             * @description What the last attempt was answered; null where there was no answer, or no attempt.
             * @example 503
             */
            last_status_code: number | null;
            /** @description When it is tried next; null where it is not. */
            next_attempt_at: components["schemas"]["NullableTimestamp"];
            created_at: components["schemas"]["Timestamp"];
            /** @description When it succeeded or failed for good; null while it is pending. */
            completed_at: components["schemas"]["NullableTimestamp"];
        };
        /** @description What to send again. */
        WebhookReplay: {
            /** @description Deliveries that were made at this moment or later. */
            since: components["schemas"]["Timestamp"];
        };
        /** @description What is sent again. */
        WebhookReplayed: {
            /**
             * @description How many deliveries; 1000 means that there may be more.
             * @example 12
             */
            replayed: number;
        };
        /** @description One page of webhook deliveries. */
        WebhookDeliveryList: {
            /** @description The deliveries of this page, newest first. */
            data: components["schemas"]["WebhookDelivery"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description One attempt. */
        WebhookAttempt: {
            /**
             * @description Which attempt, counted from 1.
             * @example 1
             */
            number: number;
            /** @description When it began. */
            attempted_at: components["schemas"]["Timestamp"];
            /**
             * @description How long it took.
             * @example 182
             */
            duration_milliseconds: number;
            /**
             * @description HTTP status of the answer; null where there was none.
             * @example 503
             */
            status_code: number | null;
            /**
             * @description The beginning of the answer, if it was text.
             * @example upstream connect error
             */
            answer: string | null;
            /**
             * @description Why there was no answer, or none that counts as received; null where it was received.
             * @example answered 503
             */
            error: string | null;
        };
        /** @description An event on its way to an endpoint, and each time it was sent. */
        WebhookDeliveryWithAttempts: {
            id: components["schemas"]["WebhookDeliveryId"];
            webhook_endpoint_id: components["schemas"]["WebhookEndpointId"];
            event_id: components["schemas"]["EventId"];
            event_type: components["schemas"]["EventType"];
            status: components["schemas"]["WebhookDeliveryStatus"];
            /**
             * @description How often it was tried.
             * @example 2
             */
            attempts: number;
            /**
             * @description What the last attempt was answered; null where there was no answer, or no attempt.
             * @example 503
             */
            last_status_code: number | null;
            /** @description When it is tried next; null where it is not. */
            next_attempt_at: components["schemas"]["NullableTimestamp"];
            created_at: components["schemas"]["Timestamp"];
            /** @description When it succeeded or failed for good; null while it is pending. */
            completed_at: components["schemas"]["NullableTimestamp"];
            /** @description The attempts, last first. */
            log: components["schemas"]["WebhookAttempt"][];
        };
        /**
         * @description Id of whatever it is, as the API shows it.
         * @example cust_01k8zdr380etarfm01sbr8xgyn
         */
        AuditReference: string;
        /**
         * @description What audit entries can be sorted by; a leading `-` turns the order round.
         * @example -created_at
         * @enum {string}
         */
        AuditSortKey: "created_at" | "-created_at";
        /** @description One page of audit entries. */
        AuditEntryList: {
            /** @description The entries of this page, in the order asked for. */
            data: components["schemas"]["AuditEntry"][];
            meta: components["schemas"]["PageMeta"];
        };
        /**
         * @description `pending`: not sent yet. `sending`: an attempt has begun, and the mail may have gone out. `sent`: the provider has it.
         *     `suppressed`: every recipient is on the list. `failed`: given up.
         * @example sent
         * @enum {string}
         */
        MailStatus: "pending" | "sending" | "sent" | "suppressed" | "failed";
        /**
         * @description What mails can be sorted by; a leading `-` turns the order round.
         * @example -created_at
         * @enum {string}
         */
        MailSortKey: "created_at" | "-created_at";
        /**
         * @description Id of a mail.
         * @example mail_01k8zdr380fvd2k9s5x7b3m1qn
         */
        MailId: string;
        /** @description A mail, without what it says. */
        Mail: {
            id: components["schemas"]["MailId"];
            /**
             * @description Its subject.
             * @example Invoice INV-000001
             */
            subject: string;
            status: components["schemas"]["MailStatus"];
            /**
             * @description How often it was handed to the provider, or may have been. So many copies may have gone out at most.
             * @example 1
             */
            attempts: number;
            /**
             * @description Who carried it, or was last asked to; null before the first attempt.
             * @example postmark
             */
            provider: string | null;
            /**
             * @description Why the last attempt failed; null where none did.
             * @example null
             */
            failure: string | null;
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            /** @description When the provider had it. */
            sent_at: components["schemas"]["NullableTimestamp"];
        };
        /** @description One page of mails. */
        MailList: {
            /** @description The mails of this page. */
            data: components["schemas"]["Mail"][];
            meta: components["schemas"]["PageMeta"];
        };
        /**
         * @description `to`: whom it is to. `cc`: who gets a copy, and everybody sees it. `bcc`: who gets one that nobody else knows of.
         * @example to
         * @enum {string}
         */
        MailRecipientKind: "to" | "cc" | "bcc";
        /**
         * @description `pending`: not sent yet. `suppressed`: on the list, so nothing was sent. `queued`, `sent`: the provider has it.
         *     `unknown`: the provider did not say. `invalid`, `rejected`, `failed`: the provider refused it. Then what it tells later:
         *     `deferred`, `delivered`, `bounced`, `opened`, `clicked`, `unsubscribed`, `complained`.
         * @example delivered
         * @enum {string}
         */
        MailRecipientStatus: "pending" | "suppressed" | "queued" | "sent" | "unknown" | "invalid" | "rejected" | "failed" | "deferred" | "delivered" | "bounced" | "opened" | "clicked" | "unsubscribed" | "complained";
        /** @description One recipient of a mail. */
        MailRecipient: {
            /**
             * @description The address.
             * @example ada@example.com
             */
            address: string;
            kind: components["schemas"]["MailRecipientKind"];
            status: components["schemas"]["MailRecipientStatus"];
            /** @description Since when. */
            status_at: components["schemas"]["Timestamp"];
            /**
             * @description Why, in the words of the provider or, for a suppressed one, of the list.
             * @example null
             */
            reason: string | null;
            /**
             * @description What the provider calls the mail to this recipient.
             * @example 00000000-0000-4000-8000-000000000000
             */
            message_id: string | null;
        };
        /**
         * @description What a provider tells of a mail.
         * @example delivered
         * @enum {string}
         */
        MailEventName: "queued" | "sent" | "rejected" | "failed" | "bounced" | "deferred" | "delivered" | "autoresponded" | "opened" | "clicked" | "complained" | "unsubscribed" | "subscribed" | "inbound" | "inbound_failed" | "unknown";
        /** @description Something that the provider told of the mail. */
        MailEvent: {
            event: components["schemas"]["MailEventName"];
            happened_at: components["schemas"]["Timestamp"];
            /**
             * @description Whose copy it is about; null where the provider does not say.
             * @example ada@example.com
             */
            recipient: string | null;
            /**
             * @description Why it was rejected or bounced.
             * @example null
             */
            reason: string | null;
            /**
             * @description What the receiving server said.
             * @example 250 OK
             */
            response: string | null;
            /**
             * @description Where the link that was clicked leads, without query and fragment.
             * @example null
             */
            clicked_url: string | null;
            /**
             * @description What opened it or clicked.
             * @example null
             */
            user_agent: string | null;
        };
        /** @description A mail with its recipients and events, without what it says. */
        TrackedMail: {
            id: components["schemas"]["MailId"];
            /**
             * @description Its subject.
             * @example Invoice INV-000001
             */
            subject: string;
            status: components["schemas"]["MailStatus"];
            /**
             * @description How often it was handed to the provider, or may have been. So many copies may have gone out at most.
             * @example 1
             */
            attempts: number;
            /**
             * @description Who carried it, or was last asked to; null before the first attempt.
             * @example postmark
             */
            provider: string | null;
            /**
             * @description Why the last attempt failed; null where none did.
             * @example null
             */
            failure: string | null;
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            /** @description When the provider had it. */
            sent_at: components["schemas"]["NullableTimestamp"];
            /** @description Whom it is for. */
            recipients: components["schemas"]["MailRecipient"][];
            /** @description What the provider has told of it, the last two hundred, oldest first. */
            events: components["schemas"]["MailEvent"][];
        };
        /**
         * @description Why it is on the list: `bounced`, there is no such mailbox; `complained`, its owner called a mail spam; `unsubscribed`,
         *     its owner wants no more; `manual`, somebody put it there.
         * @example manual
         * @enum {string}
         */
        MailSuppressionReason: "bounced" | "complained" | "unsubscribed" | "manual";
        /**
         * @description Id of a suppressed address.
         * @example supp_01k8zdr380g4h6t2n8c5w9y1za
         */
        MailSuppressionId: string;
        /** @description An address that is not written to. */
        MailSuppression: {
            id: components["schemas"]["MailSuppressionId"];
            /**
             * @description The address.
             * @example ada@example.com
             */
            address: string;
            reason: components["schemas"]["MailSuppressionReason"];
            created_at: components["schemas"]["Timestamp"];
            /** @description Null where a provider's event did it. */
            created_by: components["schemas"]["NullableActor"];
        };
        /** @description One page of suppressed addresses. */
        MailSuppressionList: {
            /** @description The addresses of this page, newest first. */
            data: components["schemas"]["MailSuppression"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description An address that shall not be written to. */
        MailSuppressionCreate: {
            /**
             * Format: email
             * @description The address, in upper or lower case.
             * @example ada@example.com
             */
            address: string;
        };
        /**
         * @description One event or several, in the form of the provider. The bytes are what is signed, so nothing reads them before the signature has held.
         * @example {
         *       "RecordType": "Delivery",
         *       "MessageID": "00000000-0000-4000-8000-000000000000"
         *     }
         */
        MailEventsOfProvider: {
            [key: string]: unknown;
        } | unknown[] | string;
        /** @description A session of a browser. */
        AdminSession: {
            /** @description Who is logged in. */
            user_id: components["schemas"]["UserId"];
            /** @description The session; its owner may end it from elsewhere, too. */
            session_id: components["schemas"]["SessionId"];
            /**
             * @description Send it as `X-CSRF-Token` with every request but GET.
             * @example 4bV0cXw2bq8m1oYJpQ7tK5rN9sD3fH6gL0zA2eC4uVw
             */
            csrf_token: string;
            /** @description When the user proved who they are. */
            authenticated_at: components["schemas"]["Timestamp"];
            /** @description When the session ends in any case. */
            expires_at: components["schemas"]["Timestamp"];
        };
        /** @description Email and password of a superuser. */
        AdminSessionCreate: {
            /**
             * Format: email
             * @description Email of the user. Upper and lower case are the same.
             * @example root@example.com
             */
            email: string;
            /**
             * Format: password
             * @description Password of the user.
             * @example eleven otters in the kitchen
             */
            password: string;
            /**
             * @description A code of the authenticator app, or a recovery code, where there is a second factor.
             * @example 123456
             */
            code?: string;
        };
        /**
         * @description Id of a schedule.
         * @example sched_01k8zdr380fgwvh4rdc7n3xq5m
         */
        ScheduleId: string;
        /**
         * @description What people call it. No two schedules have the same name.
         * @example Daily report
         */
        ScheduleName: string;
        /**
         * @description A job that can be scheduled. `mailDailyReports` mails the owners of each tenant what happened there on the day before;
         *     `cleanUp` removes what is past its time; `endLostTasks` ends tasks whose last worker died.
         * @example mailDailyReports
         * @enum {string}
         */
        SchedulableJob: "mailDailyReports" | "cleanUp" | "endLostTasks";
        /**
         * @description What the job is told, as it was given.
         * @example {}
         */
        SchedulePayload: {
            [key: string]: unknown;
        };
        /**
         * @description When: minute, hour, day of month, month, day of week; with six fields the first is the second. Both days given, either
         *     is enough. Where clocks go forward, what would fall into the hour that is skipped comes an hour later;
         *     where they go back, what has a fixed hour comes once, and what comes every hour comes in both.
         * @example 0 6 * * *
         */
        CronExpression: string;
        /**
         * @description A time zone of the IANA database, in which the cron expression is read.
         * @example Europe/Vienna
         */
        TimeZone: string;
        /** @description A schedule, when its job ran last, and when it runs next. */
        Schedule: {
            id: components["schemas"]["ScheduleId"];
            name: components["schemas"]["ScheduleName"];
            job: components["schemas"]["SchedulableJob"];
            payload: components["schemas"]["SchedulePayload"];
            cron: components["schemas"]["CronExpression"];
            time_zone: components["schemas"]["TimeZone"];
            /**
             * @description Whether it waits until somebody lets it go on.
             * @example false
             */
            paused: boolean;
            /** @description When the job is enqueued next; null while it is paused. */
            next_run_at: components["schemas"]["NullableTimestamp"];
            /** @description When the job was enqueued last, by the clock or by hand; null before the first time. */
            last_run_at: components["schemas"]["NullableTimestamp"];
            created_at: components["schemas"]["Timestamp"];
            created_by: components["schemas"]["NullableActor"];
            /** @description When somebody changed it last; runs do not count. */
            updated_at: components["schemas"]["Timestamp"];
            updated_by: components["schemas"]["NullableActor"];
        };
        /** @description Every schedule there is, by name. */
        Schedules: {
            /** @description The schedules; they are few, and shown at once. */
            schedules: components["schemas"]["Schedule"][];
        };
        /**
         * @description What the job is told. Which members there may be is the job's to say; all that are schedulable today take none.
         * @example {}
         */
        NewSchedulePayload: {
            [key: string]: unknown;
        };
        /** @description A new schedule. */
        ScheduleCreate: {
            name: components["schemas"]["ScheduleName"];
            job: components["schemas"]["SchedulableJob"];
            payload?: components["schemas"]["NewSchedulePayload"];
            cron: components["schemas"]["CronExpression"];
            /** @default UTC */
            time_zone: components["schemas"]["TimeZone"];
            /**
             * @description Whether it waits until somebody lets it go on.
             * @default false
             * @example false
             */
            paused: boolean;
        };
        /** @description What to change. The job stays; make another schedule for another job. */
        ScheduleUpdate: {
            name?: components["schemas"]["ScheduleName"];
            payload?: components["schemas"]["NewSchedulePayload"];
            cron?: components["schemas"]["CronExpression"];
            time_zone?: components["schemas"]["TimeZone"];
            /**
             * @description Whether it waits until somebody lets it go on. What was missed meanwhile is not made up.
             * @example true
             */
            paused?: boolean;
        };
        /** @description A job that was enqueued by hand. */
        ScheduledRun: {
            schedule_id: components["schemas"]["ScheduleId"];
            /**
             * Format: uuid
             * @description UUID of the job, by which the log tells of it.
             * @example 019a3ecd-0d00-7c2f-b8a5-c2f8de3edb8c
             */
            job_id: string;
        };
        /**
         * @description Series with their values, one a line.
         * @example deed_processes 1
         */
        Metrics: string;
        /** @description A customer was created. */
        CustomerCreatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example customer.created
             * @enum {string}
             */
            type: "customer.created";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description The customer as it is from now on. */
            data: components["schemas"]["Customer"];
        };
        /** @description A customer was changed. */
        CustomerUpdatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example customer.updated
             * @enum {string}
             */
            type: "customer.updated";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description The customer as it is from now on. */
            data: components["schemas"]["Customer"];
        };
        /** @description A customer was deleted. */
        CustomerDeletedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example customer.deleted
             * @enum {string}
             */
            type: "customer.deleted";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description The customer as it was. */
            data: components["schemas"]["Customer"];
        };
        /** @description A customer was restored. */
        CustomerRestoredEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example customer.restored
             * @enum {string}
             */
            type: "customer.restored";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description The customer as it is from now on. */
            data: components["schemas"]["Customer"];
        };
        /** @description An invoice was created. */
        InvoiceCreatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example invoice.created
             * @enum {string}
             */
            type: "invoice.created";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description The invoice, without a number yet. */
            data: components["schemas"]["Invoice"];
        };
        /** @description An invoice got its number. */
        InvoiceFinalizedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example invoice.finalized
             * @enum {string}
             */
            type: "invoice.finalized";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description The invoice with its number. */
            data: components["schemas"]["Invoice"];
        };
        /** @description An invoice was paid. */
        InvoicePaidEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example invoice.paid
             * @enum {string}
             */
            type: "invoice.paid";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description The invoice, paid. */
            data: components["schemas"]["Invoice"];
        };
        /** @description An invoice was voided. */
        InvoiceVoidedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example invoice.voided
             * @enum {string}
             */
            type: "invoice.voided";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description The invoice, void. */
            data: components["schemas"]["Invoice"];
        };
        /** @description Somebody joined the tenant. */
        MemberJoinedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example member.joined
             * @enum {string}
             */
            type: "member.joined";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description The new member. */
            data: components["schemas"]["Member"];
        };
        /** @description A member got another role. */
        MemberUpdatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example member.updated
             * @enum {string}
             */
            type: "member.updated";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description The member as it is from now on. */
            data: components["schemas"]["Member"];
        };
        /** @description Somebody left the tenant. */
        MemberLeftEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example member.left
             * @enum {string}
             */
            type: "member.left";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description The member as it was. */
            data: components["schemas"]["Member"];
        };
        /** @description A test of one endpoint. */
        WebhookTest: {
            webhook_endpoint_id: components["schemas"]["WebhookEndpointId"];
        };
        /** @description A test that somebody has asked for. */
        WebhookTestEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description What happened.
             * @example webhook.test
             * @enum {string}
             */
            type: "webhook.test";
            /** @description When it happened. */
            timestamp: components["schemas"]["Timestamp"];
            /** @description Which endpoint is tested. */
            data: components["schemas"]["WebhookTest"];
        };
    };
    responses: {
        /** @description The contract refuses the request. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The credentials in the body are not good. The operation lists which codes. */
        CredentialsRefused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The answer has no form that `Accept` admits. */
        NotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. */
        RateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something failed on our side. */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service cannot answer now. */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The credentials are good, and the account may not do this. The operation lists which codes. */
        AccountRefused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than this operation accepts. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has a media type this operation does not read. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A business rule refuses the request. The operation lists which codes. */
        Unprocessable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No credentials, or none that are good. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller lacks a permission. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such resource, or the caller may not know of it. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state of the resource does not allow this. The operation lists which codes. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The copy that `If-None-Match` names is still good. */
        NotModified: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The resource has changed since the caller read it. */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request does not say which state of the resource it is about. */
        PreconditionRequired: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state does not allow this, or the first request with this `Idempotency-Key` still runs. */
        ConflictOrInFlight: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After-In-Flight"];
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A business rule refuses the request, or its `Idempotency-Key` was used with another payload. */
        UnprocessableOrKeyReused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is not one that can be read, or its grant is not good. The operation lists which codes it adds. */
        OAuthBadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description No client, or none that is good. */
        OAuthUnauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description The answer has no form that `Accept` admits. */
        OAuthNotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description The body is larger than this operation accepts. */
        OAuthPayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description The body has a media type this operation does not read. */
        OAuthUnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description Too many requests. */
        OAuthRateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description Something failed on our side. */
        OAuthInternalError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description The service cannot answer now. */
        OAuthUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description The event was not received, redirects included, and is sent again later; after 503 and 429 not before `Retry-After`. */
        NotHeard: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The receiver wants no more events. The endpoint is disabled at once. */
        NeverAgain: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The event was received. What is answered is kept for the log, a few hundred characters of it. */
        Heard: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body.
         * @example "q0Xk3VQyWb2c7mJm1o0pWg"
         */
        IfNoneMatch: components["schemas"]["EntityTags"];
        /**
         * @description `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
         *     412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
         * @example "q0Xk3VQyWb2c7mJm1o0pWg"
         */
        IfMatchRequired: components["schemas"]["EntityTags"];
        /**
         * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
         *     it was made with; sent with others it is refused as `invalid-cursor`.
         * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
         */
        Cursor: components["schemas"]["PageCursor"];
        /**
         * @description How many items a page holds at most.
         * @example 50
         */
        Limit: number;
        /**
         * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
         * @example true
         */
        Total: boolean;
        /**
         * @description Only those that are unread, or with `false` those that are read.
         * @example true
         */
        notification_unread: boolean;
        /**
         * @description Only those of this kind.
         * @example invoice_paid
         */
        notification_kind: components["schemas"]["NotificationKind"];
        /**
         * @description Only those of this tenant.
         * @example ten_01k6fkdt80f55871xw8j490myj
         */
        notification_tenant: components["schemas"]["TenantId"];
        /**
         * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
         * @example [
         *       "-created_at"
         *     ]
         */
        notification_sort: components["schemas"]["NotificationSortKey"][];
        /**
         * @description Which notification.
         * @example ntf_01k8zdr380e1q9m3v5x7ybdfhk
         */
        notification_id: components["schemas"]["NotificationId"];
        /**
         * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
         *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
         *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
         *     its key is free again.
         * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
         */
        IdempotencyKey: string;
        /**
         * @description Which tenant.
         * @example ten_01k6fkdt80f55871xw8j490myj
         */
        tenant_id: components["schemas"]["TenantId"];
        /**
         * @description Only members with this role.
         * @example admin
         */
        member_role: components["schemas"]["Role"];
        /**
         * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
         * @example [
         *       "-joined_at"
         *     ]
         */
        member_sort: components["schemas"]["MemberSortKey"][];
        /**
         * @description Which member.
         * @example usr_01k6fkdt80e618j2xs82fpx44c
         */
        user_id: components["schemas"]["UserId"];
        /**
         * @description Which invitation.
         * @example invt_01k8zdr380f8m2q5t9w1y4a7d0
         */
        invitation_id: components["schemas"]["InvitationId"];
        /**
         * @description Words to look for, in any order. Upper and lower case, accents and punctuation make no difference. The beginning
         *     of a word is enough, and one wrong, missing, added or swapped letter is forgiven in words of at least four. What
         *     is found comes most relevant first unless `sort` is given: whole words before beginnings before what is only
         *     similar, and the closest first. At most 1000 are found, what is similar last and the newest first; filters and
         *     `total` apply to these, so add a word to find others. The first ten words count.
         * @example ada lov
         */
        Search: string;
        /**
         * @description Only customers with this status.
         * @example active
         */
        customer_status: components["schemas"]["CustomerStatus"];
        /**
         * @description Only the customer with exactly this email, in upper or lower case.
         * @example ada@example.com
         */
        customer_email: string;
        /**
         * @description Only what was created at this moment or later.
         * @example 2025-11-01T00:00:00Z
         */
        CreatedAtGte: components["schemas"]["Timestamp"];
        /**
         * @description Only what was created before this moment.
         * @example 2025-12-01T00:00:00Z
         */
        CreatedAtLt: components["schemas"]["Timestamp"];
        /**
         * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
         * @example [
         *       "-created_at"
         *     ]
         */
        customer_sort: components["schemas"]["CustomerSortKey"][];
        /**
         * @description Which customer.
         * @example cust_01k8zdr380etarfm01sbr8xgyn
         */
        customer_id: components["schemas"]["CustomerId"];
        /**
         * @description `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
         *     412. `*` accepts whatever is there.
         * @example "q0Xk3VQyWb2c7mJm1o0pWg"
         */
        IfMatch: components["schemas"]["EntityTags"];
        /**
         * @description Only invoices with this status.
         * @example open
         */
        invoice_status: components["schemas"]["InvoiceStatus"];
        /**
         * @description Only invoices of this customer.
         * @example cust_01k8zdr380etarfm01sbr8xgyn
         */
        invoice_customer: components["schemas"]["CustomerId"];
        /**
         * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
         * @example [
         *       "-created_at"
         *     ]
         */
        invoice_sort: components["schemas"]["InvoiceSortKey"][];
        /**
         * @description Which invoice.
         * @example inv_01k8zdr380fqx8q5n4qw8dw8zc
         */
        invoice_id: components["schemas"]["InvoiceId"];
        /**
         * @description Which API key.
         * @example key_01k8zdr380ermrfrp59jd6hqse
         */
        api_key_id: components["schemas"]["ApiKeyId"];
        /**
         * @description Which OAuth client.
         * @example oac_01k8zdr380ermrfrp59jd6hqse
         */
        oauth_client_id: components["schemas"]["OAuthClientId"];
        /**
         * @description Only tasks with this status.
         * @example STARTED
         */
        task_status: components["schemas"]["TaskStatus"];
        /**
         * @description Only tasks of this type.
         * @example add
         */
        task_type: components["schemas"]["TaskType"];
        /**
         * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
         * @example [
         *       "-created_at"
         *     ]
         */
        task_sort: components["schemas"]["TaskSortKey"][];
        /**
         * @description Which task.
         * @example task_01k8zdr380fgwvh4rdc7n3xq5m
         */
        task_id: components["schemas"]["TaskId"];
        /**
         * @description Which endpoint.
         * @example whe_01k8zdr380fw2p6m9t3x5bqhyd
         */
        webhook_endpoint_id: components["schemas"]["WebhookEndpointId"];
        /**
         * @description Only deliveries to this endpoint.
         * @example whe_01k8zdr380fw2p6m9t3x5bqhyd
         */
        delivery_endpoint: components["schemas"]["WebhookEndpointId"];
        /**
         * @description Only deliveries of such events.
         * @example invoice.paid
         */
        delivery_event_type: components["schemas"]["EventType"];
        /**
         * @description Only deliveries in this state.
         * @example failed
         */
        delivery_status: components["schemas"]["WebhookDeliveryStatus"];
        /**
         * @description Which delivery.
         * @example whd_01k8zdr380f3c8k4n7v1z6ajse
         */
        webhook_delivery_id: components["schemas"]["WebhookDeliveryId"];
        /**
         * @description Which mail.
         * @example mail_01k8zdr380fvd2k9s5x7b3m1qn
         */
        mail_id: components["schemas"]["MailId"];
        /**
         * @description Which suppressed address.
         * @example supp_01k8zdr380g4h6t2n8c5w9y1za
         */
        mail_suppression_id: components["schemas"]["MailSuppressionId"];
        /**
         * @description Which schedule.
         * @example sched_01k8zdr380fgwvh4rdc7n3xq5m
         */
        schedule_id: components["schemas"]["ScheduleId"];
        /**
         * @description Id of the event, the same with each attempt and each replay.
         * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
         */
        WebhookId: components["schemas"]["EventId"];
        /**
         * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
         * @example 1761991200
         */
        WebhookTimestamp: number;
        /**
         * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
         *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
         *     there is one for each secret that is still good: one that fits suffices.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        WebhookSignature: string;
        /**
         * @description Which of their tenants the caller means; without it the one that the token was made for.
         * @example ten_01k6fkdt80f55871xw8j490myj
         */
        "X-Tenant-Id": components["schemas"]["TenantId"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description Id of this request, for support and logs. Echoes the caller's `X-Request-Id` when that is well formed.
         * @example 5f0c9a1e7b3d4c62
         */
        "X-Request-Id": components["schemas"]["RequestId"];
        /**
         * @description Requests the caller may make in one window.
         * @example 600
         */
        "X-RateLimit-Limit": number;
        /**
         * @description Requests left in the current window.
         * @example 599
         */
        "X-RateLimit-Remaining": number;
        /**
         * @description Seconds until the current window ends.
         * @example 60
         */
        "X-RateLimit-Reset": number;
        /**
         * @description The limit that is closest to being reached: its name, what remains (`r`) and seconds to reset (`t`).
         * @example "default";r=599;t=60
         */
        RateLimit: string;
        /**
         * @description Every limit that applies here: its name, quota (`q`) and window in seconds (`w`).
         * @example "default";q=600;w=60
         */
        "RateLimit-Policy": string;
        /**
         * @description Since when this operation is deprecated, `@` and Unix time in seconds (RFC 9745).
         * @example @1798761600
         */
        Deprecation: string;
        /**
         * @description From when this operation answers 410 (RFC 8594).
         * @example Fri, 31 Dec 2027 00:00:00 GMT
         */
        Sunset: string;
        /**
         * @description What to use instead, `rel="successor-version"` (RFC 5829).
         * @example </api/v2/customers>; rel="successor-version"
         */
        "Link-Lifecycle": string;
        /**
         * @description Where the resource is found.
         * @example /api/v1/customers/cust_01k8zdr380etarfm01sbr8xgyn
         */
        Location: string;
        /**
         * @description How to authenticate, and what was wrong with the credentials sent (RFC 6750).
         * @example Bearer realm="deed", error="invalid_token"
         */
        "WWW-Authenticate": string;
        /**
         * @description Seconds to wait before trying again.
         * @example 30
         */
        "Retry-After": number;
        /**
         * @description Strong validator of this representation (RFC 9110, section 8.8.3). Another one means something changed.
         * @example "q0Xk3VQyWb2c7mJm1o0pWg"
         */
        ETag: string;
        /**
         * @description Says that this is a file to be saved, and proposes its name (RFC 6266).
         * @example attachment; filename="customers.csv"
         */
        "Content-Disposition": string;
        /**
         * @description Neighbouring pages as RFC 8288 links, `rel="next"` and `rel="prev"`. Absent when there is one page.
         * @example </api/v1/customers?limit=50&cursor=eyJ2IjoxfQ>; rel="next"
         */
        Link: string;
        /**
         * @description Binds a login at a provider to this browser: `HttpOnly`, `Secure`, `SameSite=Lax`, for ten minutes. Past its time once
         *     the login is finished.
         * @example __Host-deed_login=q0Xk3VQyWb2c7mJm1o0pWg; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure
         */
        "Set-Cookie-Login": string;
        /**
         * @description `true` when this is the stored reply to an earlier request with the same `Idempotency-Key`.
         * @example true
         */
        "Idempotency-Replayed": boolean;
        /**
         * @description Seconds to wait before trying again. Absent when no other request is running.
         * @example 1
         */
        "Retry-After-In-Flight": number;
        /**
         * @description Tells caches of HTTP/1.0 not to keep the answer (RFC 6749, section 5.1).
         * @example no-cache
         */
        Pragma: "no-cache";
        /**
         * @description How long the answer may be kept (RFC 9111). Answers that declare no such header must not be kept.
         * @example public, max-age=900
         */
        "Cache-Control": string;
        /**
         * @description The session's cookie, `HttpOnly`, `Secure` and `SameSite`; where it is empty and past its time, there is none any more (RFC 6265).
         * @example __Host-deed_session=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax
         */
        "Set-Cookie": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getRoot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The health report, where the documentation is off. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description To the documentation. */
            302: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["CredentialsRefused"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            /** @description The service cannot do its work. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service works, perhaps degraded. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["CredentialsRefused"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            /** @description The service cannot do its work. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process runs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send traffic. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            /** @description Send no traffic. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Email, password and, for users of several tenants, the tenant. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description A new pair of tokens. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description The password is right, and a second factor is due. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginChallenge"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["CredentialsRefused"];
            403: components["responses"]["AccountRefused"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    completeLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The challenge and a code. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginCompletion"];
            };
        };
        responses: {
            /** @description A new pair of tokens. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["CredentialsRefused"];
            403: components["responses"]["AccountRefused"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    stepUp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description A code or a password. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepUpRequest"];
            };
        };
        responses: {
            /** @description A new access token. The earlier one stays good, as old as its proof is. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    startProviderStepUp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which provider, and where to come back to. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderVisit"];
            };
        };
        responses: {
            /** @description Where to send the browser. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    completeProviderStepUp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The code, and the secret. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnCodeProof"];
            };
        };
        responses: {
            /** @description A new access token. The earlier one stays good, as old as its proof is. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    refreshTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The newest refresh token and, to change it, the tenant. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description A new pair of tokens. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["CredentialsRefused"];
            403: components["responses"]["AccountRefused"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    logoutEverywhere: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No session is left. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The access token is good. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Email, password and, for a tenant of one's own, its name. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description A mail is on its way, if there is anything to say. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token of the link and, where it is asked for, the password that shall count. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEmailRequest"];
            };
        };
        responses: {
            /** @description The email is verified. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    resendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The email. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailRequest"];
            };
        };
        responses: {
            /** @description A mail is on its way, if there is anything to say. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The email. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailRequest"];
            };
        };
        responses: {
            /** @description A mail is on its way, if there is anything to say. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token of the link, and the new password. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description The password is set, and every session has ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token of the link. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description The account has the new email. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    preRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The email. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreRegisterRequest"];
            };
        };
        responses: {
            /** @description A mail is on its way, if there is anything to say. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirmPreRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token of the link. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmPreRegistrationRequest"];
            };
        };
        responses: {
            /** @description The email is confirmed. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account is deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
                 *     412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The fields to change, at least one. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MeUpdate"];
            };
        };
        responses: {
            /** @description The profile as changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeExport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The current and the new password. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description The password is changed, and all other sessions have ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The new email, and the password. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailRequest"];
            };
        };
        responses: {
            /** @description A mail is on its way, if there is anything to say. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
                /**
                 * @description Only those that are unread, or with `false` those that are read.
                 * @example true
                 */
                "filter[unread]"?: components["parameters"]["notification_unread"];
                /**
                 * @description Only those of this kind.
                 * @example invoice_paid
                 */
                "filter[kind]"?: components["parameters"]["notification_kind"];
                /**
                 * @description Only those of this tenant.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "filter[tenant_id]"?: components["parameters"]["notification_tenant"];
                /**
                 * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
                 * @example [
                 *       "-created_at"
                 *     ]
                 */
                sort?: components["parameters"]["notification_sort"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of notifications. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    countUnreadNotifications: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this tenant.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "filter[tenant_id]"?: components["parameters"]["notification_tenant"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadNotifications"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    markNotificationsRead: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this tenant.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "filter[tenant_id]"?: components["parameters"]["notification_tenant"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Up to where. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationsRead"];
            };
        };
        responses: {
            /** @description How many are unread now, in that tenant or in all. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadNotifications"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteNotification: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which notification.
                 * @example ntf_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                notification_id: components["parameters"]["notification_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notification is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateNotification: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which notification.
                 * @example ntf_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                notification_id: components["parameters"]["notification_id"];
            };
            cookie?: never;
        };
        /** @description Whether it is read. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["NotificationUpdate"];
            };
        };
        responses: {
            /** @description The notification as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preferences. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateNotificationPreferences: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
                 *     412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The channels to change, at least one. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["NotificationPreferencesUpdate"];
            };
        };
        responses: {
            /** @description The preferences as changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listLoginProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers, or none. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginProviders"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    exchangeLoginCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The code and, where its login began with a challenge, what that is the digest of. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginCodeExchange"];
            };
        };
        responses: {
            /** @description A new pair of tokens. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description The code is good, and a second factor is due. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginChallenge"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["CredentialsRefused"];
            403: components["responses"]["AccountRefused"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    startExternalLogin: {
        parameters: {
            query: {
                /**
                 * @description Where the browser comes back to, with `#code=` or `#error=` in its address. It must be at the origin of the
                 *     front end, of this service, or at one that browsers may call from; others are refused.
                 * @example https://app.example.com/login
                 */
                return_to: components["schemas"]["ReturnAddress"];
                /**
                 * @description Digest of a secret of the front end (RFC 7636, S256). The code is then good for who knows the secret alone, so
                 *     send it always: without it, a page that is given somebody else's code would log in as them.
                 * @example E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM
                 */
                code_challenge?: components["schemas"]["CodeChallenge"];
            };
            header?: never;
            path: {
                /**
                 * @description Which provider.
                 * @example github
                 */
                provider: components["schemas"]["LoginProviderName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On to the provider. */
            302: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Set-Cookie": components["headers"]["Set-Cookie-Login"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    finishExternalLogin: {
        parameters: {
            query: {
                /**
                 * @description Which login.
                 * @example 8cOe2Jq0Xk3VQyWb2c7mJm1o0pWg9sRtUvWxYz01234
                 */
                state: components["schemas"]["LoginState"];
                /**
                 * @description The provider's code.
                 * @example 4/0AX4XfWh
                 */
                code?: components["schemas"]["ProviderCode"];
                /**
                 * @description Which provider it is (RFC 9207).
                 * @example https://accounts.example.com
                 */
                iss?: components["schemas"]["ProviderRemark"];
                /**
                 * @description Why there is no code (RFC 6749, section 4.1.2.1).
                 * @example access_denied
                 */
                error?: components["schemas"]["ProviderRemark"];
                /**
                 * @description The same in the provider's words, which nobody is shown.
                 * @example The user said no.
                 */
                error_description?: components["schemas"]["ProviderRemark"];
                /**
                 * @description Where the provider says more about it. Not read.
                 * @example https://accounts.example.com/errors/1
                 */
                error_uri?: components["schemas"]["ProviderRemark"];
                /**
                 * @description The provider's session. Not read.
                 * @example 3f1c
                 */
                session_state?: components["schemas"]["ProviderRemark"];
                /**
                 * @description What was granted. Not read.
                 * @example openid email
                 */
                scope?: components["schemas"]["ProviderRemark"];
                /**
                 * @description Which of several accounts. Not read.
                 * @example 0
                 */
                authuser?: components["schemas"]["ProviderRemark"];
                /**
                 * @description What the user was asked. Not read.
                 * @example none
                 */
                prompt?: components["schemas"]["ProviderRemark"];
                /**
                 * @description The organization of the account. Not read.
                 * @example example.com
                 */
                hd?: components["schemas"]["ProviderRemark"];
            };
            header?: never;
            path: {
                /**
                 * @description Which provider.
                 * @example github
                 */
                provider: components["schemas"]["LoginProviderName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On to `return_to`. */
            302: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Set-Cookie": components["headers"]["Set-Cookie-Login"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["CredentialsRefused"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listIdentities: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of identities. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    startIdentityLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which provider, and where to come back to. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderVisit"];
            };
        };
        responses: {
            /** @description Where to send the browser. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    completeIdentityLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The code, and the secret. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnCodeProof"];
            };
        };
        responses: {
            /** @description The identity, which is linked now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteIdentity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which identity.
                 * @example idn_01k8zdr380f7h9k1m3p5r7t9v1
                 */
                identity_id: components["schemas"]["IdentityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The identity is not linked any more. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of sessions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which session.
                 * @example ses_01k8zdr380e7q9t1m4h0v6c2xb
                 */
                session_id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDevices: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of devices. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which device.
                 * @example dev_01k8zdr380f3w5y7z9a1c3e5g7
                 */
                device_id: components["schemas"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device is not known any more. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which device.
                 * @example dev_01k8zdr380f3w5y7z9a1c3e5g7
                 */
                device_id: components["schemas"]["DeviceId"];
            };
            cookie?: never;
        };
        /** @description The new name. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["DeviceUpdate"];
            };
        };
        responses: {
            /** @description The device as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The second factor as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactor"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    startTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the authenticator app needs. It is not shown again. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactorEnrolment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirmTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description A code that the authenticator app shows. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Ten recovery codes. They are not shown again. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    disableTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description A code of the authenticator app, or a recovery code. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description There is no second factor any more. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description A code of the authenticator app, or a recovery code. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Ten recovery codes. They are not shown again. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTenants: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tenants. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createTenant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The tenant to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantCreate"];
            };
        };
        responses: {
            /** @description The tenant as created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTenant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which tenant.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                tenant_id: components["parameters"]["tenant_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateTenant: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
                 *     412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which tenant.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                tenant_id: components["parameters"]["tenant_id"];
            };
            cookie?: never;
        };
        /** @description The fields to change, at least one. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["TenantUpdate"];
            };
        };
        responses: {
            /** @description The tenant as changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    leaveTenant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which tenant.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                tenant_id: components["parameters"]["tenant_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller is no member any more. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
                /**
                 * @description Only members with this role.
                 * @example admin
                 */
                "filter[role]"?: components["parameters"]["member_role"];
                /**
                 * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
                 * @example [
                 *       "-joined_at"
                 *     ]
                 */
                sort?: components["parameters"]["member_sort"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of members. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which member.
                 * @example usr_01k6fkdt80e618j2xs82fpx44c
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which member.
                 * @example usr_01k6fkdt80e618j2xs82fpx44c
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is no member any more. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which member.
                 * @example usr_01k6fkdt80e618j2xs82fpx44c
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        /** @description The new role. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MemberUpdate"];
            };
        };
        responses: {
            /** @description The member in the new role. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of invitations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Whom to invite, and into which role. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationCreate"];
            };
        };
        responses: {
            /** @description The invitation; the mail is on its way. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token of the link and, for a new account, its password. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAccept"];
            };
        };
        responses: {
            /** @description Who has become a member, and of which tenant. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAccepted"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which invitation.
                 * @example invt_01k8zdr380f8m2q5t9w1y4a7d0
                 */
                invitation_id: components["parameters"]["invitation_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which invitation.
                 * @example invt_01k8zdr380f8m2q5t9w1y4a7d0
                 */
                invitation_id: components["parameters"]["invitation_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation is revoked. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which invitation.
                 * @example invt_01k8zdr380f8m2q5t9w1y4a7d0
                 */
                invitation_id: components["parameters"]["invitation_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation; the mail is on its way. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
                /**
                 * @description Words to look for, in any order. Upper and lower case, accents and punctuation make no difference. The beginning
                 *     of a word is enough, and one wrong, missing, added or swapped letter is forgiven in words of at least four. What
                 *     is found comes most relevant first unless `sort` is given: whole words before beginnings before what is only
                 *     similar, and the closest first. At most 1000 are found, what is similar last and the newest first; filters and
                 *     `total` apply to these, so add a word to find others. The first ten words count.
                 * @example ada lov
                 */
                q?: components["parameters"]["Search"];
                /**
                 * @description Only customers with this status.
                 * @example active
                 */
                "filter[status]"?: components["parameters"]["customer_status"];
                /**
                 * @description Only the customer with exactly this email, in upper or lower case.
                 * @example ada@example.com
                 */
                "filter[email]"?: components["parameters"]["customer_email"];
                /**
                 * @description Only what was created at this moment or later.
                 * @example 2025-11-01T00:00:00Z
                 */
                "filter[created_at][gte]"?: components["parameters"]["CreatedAtGte"];
                /**
                 * @description Only what was created before this moment.
                 * @example 2025-12-01T00:00:00Z
                 */
                "filter[created_at][lt]"?: components["parameters"]["CreatedAtLt"];
                /**
                 * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
                 * @example [
                 *       "-created_at"
                 *     ]
                 */
                sort?: components["parameters"]["customer_sort"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of customers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The customer to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerCreate"];
            };
        };
        responses: {
            /** @description The customer as created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    batchCustomers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerBatch"];
            };
        };
        responses: {
            /** @description What became of each item. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBatchResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeletedCustomers: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
                /**
                 * @description Sort keys; a leading `-` turns the order round. The id breaks ties.
                 * @example [
                 *       "-deleted_at"
                 *     ]
                 */
                sort?: components["schemas"]["DeletedCustomerSortKey"][];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deleted customers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedCustomerList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportCustomers: {
        parameters: {
            query?: {
                /**
                 * @description Only customers with this status.
                 * @example active
                 */
                "filter[status]"?: components["parameters"]["customer_status"];
                /**
                 * @description Only the customer with exactly this email, in upper or lower case.
                 * @example ada@example.com
                 */
                "filter[email]"?: components["parameters"]["customer_email"];
                /**
                 * @description Only what was created at this moment or later.
                 * @example 2025-11-01T00:00:00Z
                 */
                "filter[created_at][gte]"?: components["parameters"]["CreatedAtGte"];
                /**
                 * @description Only what was created before this moment.
                 * @example 2025-12-01T00:00:00Z
                 */
                "filter[created_at][lt]"?: components["parameters"]["CreatedAtLt"];
                /**
                 * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
                 * @example [
                 *       "-created_at"
                 *     ]
                 */
                sort?: components["parameters"]["customer_sort"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customers, one per line. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                    "application/x-ndjson": unknown;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which customer.
                 * @example cust_01k8zdr380etarfm01sbr8xgyn
                 */
                customer_id: components["parameters"]["customer_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
                 *     412. `*` accepts whatever is there.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which customer.
                 * @example cust_01k8zdr380etarfm01sbr8xgyn
                 */
                customer_id: components["parameters"]["customer_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer is deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
                 *     412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which customer.
                 * @example cust_01k8zdr380etarfm01sbr8xgyn
                 */
                customer_id: components["parameters"]["customer_id"];
            };
            cookie?: never;
        };
        /** @description The fields to change, at least one. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["CustomerUpdate"];
            };
        };
        responses: {
            /** @description The customer as changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    restoreCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which customer.
                 * @example cust_01k8zdr380etarfm01sbr8xgyn
                 */
                customer_id: components["parameters"]["customer_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer, back in all lists. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
                /**
                 * @description Only invoices with this status.
                 * @example open
                 */
                "filter[status]"?: components["parameters"]["invoice_status"];
                /**
                 * @description Only invoices of this customer.
                 * @example cust_01k8zdr380etarfm01sbr8xgyn
                 */
                "filter[customer_id]"?: components["parameters"]["invoice_customer"];
                /**
                 * @description Only what was created at this moment or later.
                 * @example 2025-11-01T00:00:00Z
                 */
                "filter[created_at][gte]"?: components["parameters"]["CreatedAtGte"];
                /**
                 * @description Only what was created before this moment.
                 * @example 2025-12-01T00:00:00Z
                 */
                "filter[created_at][lt]"?: components["parameters"]["CreatedAtLt"];
                /**
                 * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
                 * @example [
                 *       "-created_at"
                 *     ]
                 */
                sort?: components["parameters"]["invoice_sort"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of invoices. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createInvoice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The customer and the lines. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCreate"];
            };
        };
        responses: {
            /** @description The invoice as created, not yet numbered. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportInvoices: {
        parameters: {
            query?: {
                /**
                 * @description Only invoices with this status.
                 * @example open
                 */
                "filter[status]"?: components["parameters"]["invoice_status"];
                /**
                 * @description Only invoices of this customer.
                 * @example cust_01k8zdr380etarfm01sbr8xgyn
                 */
                "filter[customer_id]"?: components["parameters"]["invoice_customer"];
                /**
                 * @description Only what was created at this moment or later.
                 * @example 2025-11-01T00:00:00Z
                 */
                "filter[created_at][gte]"?: components["parameters"]["CreatedAtGte"];
                /**
                 * @description Only what was created before this moment.
                 * @example 2025-12-01T00:00:00Z
                 */
                "filter[created_at][lt]"?: components["parameters"]["CreatedAtLt"];
                /**
                 * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
                 * @example [
                 *       "-created_at"
                 *     ]
                 */
                sort?: components["parameters"]["invoice_sort"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoices, one per line. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                    "application/x-ndjson": unknown;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which invoice.
                 * @example inv_01k8zdr380fqx8q5n4qw8dw8zc
                 */
                invoice_id: components["parameters"]["invoice_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    payInvoice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which invoice.
                 * @example inv_01k8zdr380fqx8q5n4qw8dw8zc
                 */
                invoice_id: components["parameters"]["invoice_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice, now `paid`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    voidInvoice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which invoice.
                 * @example inv_01k8zdr380fqx8q5n4qw8dw8zc
                 */
                invoice_id: components["parameters"]["invoice_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice, now `void`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of API keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What the key is for and may do. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyCreate"];
            };
        };
        responses: {
            /** @description The key and its secret. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which API key.
                 * @example key_01k8zdr380ermrfrp59jd6hqse
                 */
                api_key_id: components["parameters"]["api_key_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which API key.
                 * @example key_01k8zdr380ermrfrp59jd6hqse
                 */
                api_key_id: components["parameters"]["api_key_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key no longer works. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which API key.
                 * @example key_01k8zdr380ermrfrp59jd6hqse
                 */
                api_key_id: components["parameters"]["api_key_id"];
            };
            cookie?: never;
        };
        /** @description How long the secret of before works on. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRotation"];
            };
        };
        responses: {
            /** @description The key and its new secret. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOAuthClients: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of OAuth clients. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClientList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createOAuthClient: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What the client is for and may do. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OAuthClientCreate"];
            };
        };
        responses: {
            /** @description The client and, unless it signs, its secret. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClientWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOAuthClient: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which OAuth client.
                 * @example oac_01k8zdr380ermrfrp59jd6hqse
                 */
                oauth_client_id: components["parameters"]["oauth_client_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClient"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteOAuthClient: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which OAuth client.
                 * @example oac_01k8zdr380ermrfrp59jd6hqse
                 */
                oauth_client_id: components["parameters"]["oauth_client_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateOAuthClient: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
                 *     412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-Match": components["parameters"]["IfMatchRequired"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which OAuth client.
                 * @example oac_01k8zdr380ermrfrp59jd6hqse
                 */
                oauth_client_id: components["parameters"]["oauth_client_id"];
            };
            cookie?: never;
        };
        /** @description The fields to change, at least one. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["OAuthClientUpdate"];
            };
        };
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClient"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateOAuthClientSecret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which OAuth client.
                 * @example oac_01k8zdr380ermrfrp59jd6hqse
                 */
                oauth_client_id: components["parameters"]["oauth_client_id"];
            };
            cookie?: never;
        };
        /** @description How long the secret before stays good. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OAuthClientSecretRotation"];
            };
        };
        responses: {
            /** @description The client and its new secret. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClientWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceOAuthClientKeys: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which OAuth client.
                 * @example oac_01k8zdr380ermrfrp59jd6hqse
                 */
                oauth_client_id: components["parameters"]["oauth_client_id"];
            };
            cookie?: never;
        };
        /** @description All keys of the client, and no others. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientKeySet"];
            };
        };
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClient"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    issueOAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The grant, and who asks. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["OAuthTokenRequest"];
            };
        };
        responses: {
            /** @description An access token. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Pragma: components["headers"]["Pragma"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthToken"];
                };
            };
            400: components["responses"]["OAuthBadRequest"];
            401: components["responses"]["OAuthUnauthenticated"];
            406: components["responses"]["OAuthNotAcceptable"];
            413: components["responses"]["OAuthPayloadTooLarge"];
            415: components["responses"]["OAuthUnsupportedMediaType"];
            429: components["responses"]["OAuthRateLimited"];
            500: components["responses"]["OAuthInternalError"];
            503: components["responses"]["OAuthUnavailable"];
        };
    };
    introspectOAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token, and who asks. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["OAuthIntrospectionRequest"];
            };
        };
        responses: {
            /** @description What there is to know of the token. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthIntrospection"];
                };
            };
            400: components["responses"]["OAuthBadRequest"];
            401: components["responses"]["OAuthUnauthenticated"];
            406: components["responses"]["OAuthNotAcceptable"];
            413: components["responses"]["OAuthPayloadTooLarge"];
            415: components["responses"]["OAuthUnsupportedMediaType"];
            429: components["responses"]["OAuthRateLimited"];
            500: components["responses"]["OAuthInternalError"];
            503: components["responses"]["OAuthUnavailable"];
        };
    };
    revokeOAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token, and who asks. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["OAuthRevocationRequest"];
            };
        };
        responses: {
            /** @description The token is not good, or not any more. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["OAuthBadRequest"];
            401: components["responses"]["OAuthUnauthenticated"];
            413: components["responses"]["OAuthPayloadTooLarge"];
            415: components["responses"]["OAuthUnsupportedMediaType"];
            429: components["responses"]["OAuthRateLimited"];
            500: components["responses"]["OAuthInternalError"];
            503: components["responses"]["OAuthUnavailable"];
        };
    };
    getOAuthMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthMetadata"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getJsonWebKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
                /**
                 * @description Only tasks with this status.
                 * @example STARTED
                 */
                "filter[status]"?: components["parameters"]["task_status"];
                /**
                 * @description Only tasks of this type.
                 * @example add
                 */
                "filter[type]"?: components["parameters"]["task_type"];
                /**
                 * @description Only what was created at this moment or later.
                 * @example 2025-11-01T00:00:00Z
                 */
                "filter[created_at][gte]"?: components["parameters"]["CreatedAtGte"];
                /**
                 * @description Only what was created before this moment.
                 * @example 2025-12-01T00:00:00Z
                 */
                "filter[created_at][lt]"?: components["parameters"]["CreatedAtLt"];
                /**
                 * @description Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
                 * @example [
                 *       "-created_at"
                 *     ]
                 */
                sort?: components["parameters"]["task_sort"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tasks. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, and with what. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskCreate"];
            };
        };
        responses: {
            /** @description The task as it was taken on. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which task.
                 * @example task_01k8zdr380fgwvh4rdc7n3xq5m
                 */
                task_id: components["parameters"]["task_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which task.
                 * @example task_01k8zdr380fgwvh4rdc7n3xq5m
                 */
                task_id: components["parameters"]["task_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task, now `REVOKED`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of endpoints. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Where to send what. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointCreate"];
            };
        };
        responses: {
            /** @description The endpoint and its secret. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which endpoint.
                 * @example whe_01k8zdr380fw2p6m9t3x5bqhyd
                 */
                webhook_endpoint_id: components["parameters"]["webhook_endpoint_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which endpoint.
                 * @example whe_01k8zdr380fw2p6m9t3x5bqhyd
                 */
                webhook_endpoint_id: components["parameters"]["webhook_endpoint_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which endpoint.
                 * @example whe_01k8zdr380fw2p6m9t3x5bqhyd
                 */
                webhook_endpoint_id: components["parameters"]["webhook_endpoint_id"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["WebhookEndpointUpdate"];
            };
        };
        responses: {
            /** @description The endpoint after the change. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which endpoint.
                 * @example whe_01k8zdr380fw2p6m9t3x5bqhyd
                 */
                webhook_endpoint_id: components["parameters"]["webhook_endpoint_id"];
            };
            cookie?: never;
        };
        /** @description How long the secret of before is good. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSecretRotation"];
            };
        };
        responses: {
            /** @description The endpoint and its new secret. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which endpoint.
                 * @example whe_01k8zdr380fw2p6m9t3x5bqhyd
                 */
                webhook_endpoint_id: components["parameters"]["webhook_endpoint_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, about to be sent. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    replayWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which endpoint.
                 * @example whe_01k8zdr380fw2p6m9t3x5bqhyd
                 */
                webhook_endpoint_id: components["parameters"]["webhook_endpoint_id"];
            };
            cookie?: never;
        };
        /** @description From when on. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplay"];
            };
        };
        responses: {
            /** @description How many are sent again. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplayed"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
                /**
                 * @description Only deliveries to this endpoint.
                 * @example whe_01k8zdr380fw2p6m9t3x5bqhyd
                 */
                "filter[webhook_endpoint_id]"?: components["parameters"]["delivery_endpoint"];
                /**
                 * @description Only deliveries of such events.
                 * @example invoice.paid
                 */
                "filter[event_type]"?: components["parameters"]["delivery_event_type"];
                /**
                 * @description Only deliveries in this state.
                 * @example failed
                 */
                "filter[status]"?: components["parameters"]["delivery_status"];
                /**
                 * @description Only what was created at this moment or later.
                 * @example 2025-11-01T00:00:00Z
                 */
                "filter[created_at][gte]"?: components["parameters"]["CreatedAtGte"];
                /**
                 * @description Only what was created before this moment.
                 * @example 2025-12-01T00:00:00Z
                 */
                "filter[created_at][lt]"?: components["parameters"]["CreatedAtLt"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deliveries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which delivery.
                 * @example whd_01k8zdr380f3c8k4n7v1z6ajse
                 */
                webhook_delivery_id: components["parameters"]["webhook_delivery_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery and its attempts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryWithAttempts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which delivery.
                 * @example whd_01k8zdr380f3c8k4n7v1z6ajse
                 */
                webhook_delivery_id: components["parameters"]["webhook_delivery_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, about to be sent. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
                /**
                 * @description Only acts of this operation.
                 * @example createCustomer
                 */
                "filter[operation_id]"?: string;
                /**
                 * @description Only acts of this user or API key.
                 * @example usr_01k6fkdt80e618j2xs82fpx44c
                 */
                "filter[actor]"?: components["schemas"]["AuditReference"];
                /**
                 * @description Only acts on the resource with this id.
                 * @example cust_01k8zdr380etarfm01sbr8xgyn
                 */
                "filter[resource_id]"?: components["schemas"]["AuditReference"];
                /**
                 * @description Only acts that ended like this.
                 * @example refused
                 */
                "filter[outcome]"?: components["schemas"]["AuditOutcome"];
                /**
                 * @description Only what was created at this moment or later.
                 * @example 2025-11-01T00:00:00Z
                 */
                "filter[created_at][gte]"?: components["parameters"]["CreatedAtGte"];
                /**
                 * @description Only what was created before this moment.
                 * @example 2025-12-01T00:00:00Z
                 */
                "filter[created_at][lt]"?: components["parameters"]["CreatedAtLt"];
                /**
                 * @description The order; a leading `-` turns it round. The id breaks ties.
                 * @example [
                 *       "-created_at"
                 *     ]
                 */
                sort?: components["schemas"]["AuditSortKey"][];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of audit entries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMails: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
                /**
                 * @description Only mails with this status.
                 * @example failed
                 */
                "filter[status]"?: components["schemas"]["MailStatus"];
                /**
                 * @description Only mails to exactly this address, in upper or lower case.
                 * @example ada@example.com
                 */
                "filter[recipient]"?: string;
                /**
                 * @description Only what was created at this moment or later.
                 * @example 2025-11-01T00:00:00Z
                 */
                "filter[created_at][gte]"?: components["parameters"]["CreatedAtGte"];
                /**
                 * @description Only what was created before this moment.
                 * @example 2025-12-01T00:00:00Z
                 */
                "filter[created_at][lt]"?: components["parameters"]["CreatedAtLt"];
                /**
                 * @description The order; a leading `-` turns it round. The id breaks ties.
                 * @example [
                 *       "-created_at"
                 *     ]
                 */
                sort?: components["schemas"]["MailSortKey"][];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of mails. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which mail.
                 * @example mail_01k8zdr380fvd2k9s5x7b3m1qn
                 */
                mail_id: components["parameters"]["mail_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackedMail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMailSuppressions: {
        parameters: {
            query?: {
                /**
                 * @description Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
                 *     it was made with; sent with others it is refused as `invalid-cursor`.
                 * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
                 * @example true
                 */
                total?: components["parameters"]["Total"];
                /**
                 * @description Only exactly this address, in upper or lower case.
                 * @example ada@example.com
                 */
                "filter[address]"?: string;
                /**
                 * @description Only addresses that are suppressed for this reason.
                 * @example bounced
                 */
                "filter[reason]"?: components["schemas"]["MailSuppressionReason"];
            };
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of suppressed addresses. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSuppressionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createMailSuppression: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The address. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailSuppressionCreate"];
            };
        };
        responses: {
            /** @description The address is suppressed. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSuppression"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMailSuppression: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which suppressed address.
                 * @example supp_01k8zdr380g4h6t2n8c5w9y1za
                 */
                mail_suppression_id: components["parameters"]["mail_suppression_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSuppression"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteMailSuppression: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Which of their tenants the caller means; without it the one that the token was made for.
                 * @example ten_01k6fkdt80f55871xw8j490myj
                 */
                "X-Tenant-Id"?: components["parameters"]["X-Tenant-Id"];
            };
            path: {
                /**
                 * @description Which suppressed address.
                 * @example supp_01k8zdr380g4h6t2n8c5w9y1za
                 */
                mail_suppression_id: components["parameters"]["mail_suppression_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address is written to again. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveMailEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Whose events they are.
                 * @example postmark
                 */
                mail_provider: string;
            };
            cookie?: never;
        };
        /** @description The events, in the form that the provider documents. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MailEventsOfProvider"];
                "text/plain": components["schemas"]["MailEventsOfProvider"];
            };
        };
        responses: {
            /** @description The events are noted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["CredentialsRefused"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createAdminSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Email, password and, where there is a second factor, a code. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdminSessionCreate"];
            };
        };
        responses: {
            /** @description The session. Its cookie is set. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["CredentialsRefused"];
            403: components["responses"]["AccountRefused"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAdminSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedules. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedules"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createSchedule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The schedule to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleCreate"];
            };
        };
        responses: {
            /** @description The schedule as created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSchedule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Which schedule.
                 * @example sched_01k8zdr380fgwvh4rdc7n3xq5m
                 */
                schedule_id: components["parameters"]["schedule_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Which schedule.
                 * @example sched_01k8zdr380fgwvh4rdc7n3xq5m
                 */
                schedule_id: components["parameters"]["schedule_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateSchedule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
                 *     412. `*` accepts whatever is there.
                 * @example "q0Xk3VQyWb2c7mJm1o0pWg"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Which schedule.
                 * @example sched_01k8zdr380fgwvh4rdc7n3xq5m
                 */
                schedule_id: components["parameters"]["schedule_id"];
            };
            cookie?: never;
        };
        /** @description The fields to change, at least one. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ScheduleUpdate"];
            };
        };
        responses: {
            /** @description The schedule as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    runSchedule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
                 *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
                 *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
                 *     its key is free again.
                 * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Which schedule.
                 * @example sched_01k8zdr380fgwvh4rdc7n3xq5m
                 */
                schedule_id: components["parameters"]["schedule_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job is enqueued. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConflictOrInFlight"];
            422: components["responses"]["UnprocessableOrKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All series. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["Metrics"];
                    "application/openmetrics-text": components["schemas"]["Metrics"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["CredentialsRefused"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    customerCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerCreatedEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
    customerUpdated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerUpdatedEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
    customerDeleted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerDeletedEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
    customerRestored: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerRestoredEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
    invoiceCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCreatedEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
    invoiceFinalized: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceFinalizedEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
    invoicePaid: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoicePaidEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
    invoiceVoided: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceVoidedEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
    memberJoined: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberJoinedEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
    memberUpdated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberUpdatedEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
    memberLeft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberLeftEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
    webhookTest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the event, the same with each attempt and each replay.
                 * @example evt_01k8zdr380e1q9m3v5x7ybdfhk
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was signed, in seconds since 1970. Refuse what is older than five minutes.
                 * @example 1761991200
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or several signatures with spaces between, each `v1,` and the base64 of the HMAC-SHA-256 of
                 *     `{webhook-id}.{webhook-timestamp}.{body}` under the bytes that the endpoint's secret stands for. After a rotation
                 *     there is one for each secret that is still good: one that fits suffices.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookTestEvent"];
            };
        };
        responses: {
            410: components["responses"]["NeverAgain"];
            "2XX": components["responses"]["Heard"];
            default: components["responses"]["NotHeard"];
        };
    };
}
