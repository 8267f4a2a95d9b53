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
         * @description Leads to the documentation where that is switched on; answers the health report elsewhere.
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
         * @description Asks every dependency and answers in detail. For people and dashboards; probes use the two below.
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
         * @description Asks the dependencies without which no request can succeed: while this fails, send no traffic.
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
         *     enough for them. Everybody else sends their password. What is sent is checked, whether or not it was needed.
         */
        post: operations["stepUp"];
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
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Ends a key at once. Revoking it again changes nothing and answers the same.
         */
        delete: operations["revokeApiKey"];
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
}
export type webhooks = Record<string, never>;
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
            /** @description One entry per dependency. */
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
         * @description What a role or an API key may do. `security` in the contract names these strings, and no others exist.
         * @example customers:read
         * @enum {string}
         */
        Permission: "customers:read" | "customers:write" | "invoices:read" | "invoices:write" | "api-keys:read" | "api-keys:write" | "audit:read";
        /**
         * Format: date-time
         * @description A moment, RFC 3339, from the year 1000 on and less than 16 hours off UTC. Answers are in UTC.
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
         * @description Opaque position in a list.
         * @example eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
         */
        PageCursor: string;
        /** @description A session that goes on, from a login to a logout. */
        Session: {
            id: components["schemas"]["SessionId"];
            /**
             * @description The device it was opened on.
             * @example dev_01k8zdr380f3w5y7z9a1c3e5g7
             */
            device_id: string | null;
            /** @description How the user proved who they are, in the words of RFC 8176. */
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
             * @description Count of all matches; null unless asked for with `total=true`.
             * @example 1024
             */
            total: number | null;
        };
        /** @description One page of sessions. */
        SessionList: {
            /** @description The sessions of this page, newest first. */
            data: components["schemas"]["Session"][];
            meta: components["schemas"]["PageMeta"];
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
        /**
         * Format: date-time
         * @description A moment in UTC, RFC 3339, or null for never.
         * @example 2025-11-01T10:00:00Z
         */
        NullableTimestamp: string | null;
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
        /**
         * @description Who did it, the id of a user or an API key, or the name of a background job; null for the system itself.
         * @example usr_01k6fkdt80e618j2xs82fpx44c
         */
        NullableActor: string | null;
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
        /**
         * @description One or several strong entity tags, or `*` for whatever is there (RFC 9110, section 13.1.1).
         * @example "q0Xk3VQyWb2c7mJm1o0pWg"
         */
        EntityTags: string;
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
             * @example x4Qz
             */
            last_four: string;
            created_at: components["schemas"]["Timestamp"];
            /** @description When the key stops working; null means never. */
            expires_at: components["schemas"]["NullableTimestamp"];
            /** @description When the key was last used, give or take a minute; null means never. */
            last_used_at: components["schemas"]["NullableTimestamp"];
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
        /** @description A new API key with its secret, which no later answer repeats. */
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
             * @example x4Qz
             */
            last_four: string;
            created_at: components["schemas"]["Timestamp"];
            /** @description When the key stops working; null means never. */
            expires_at: components["schemas"]["NullableTimestamp"];
            /** @description When the key was last used; null on a new key. */
            last_used_at: components["schemas"]["NullableTimestamp"];
            /** @description When the key was revoked; null on a new key. */
            revoked_at: components["schemas"]["NullableTimestamp"];
            /**
             * @description What to send as `X-API-Key`. Shown this once; keep it as safe as a password.
             * @example deed_01k8zdr380ermrfrp59jd6hqse_Zk3vT8nQ1rYw6LpXc0Bd5Hf2Js7Mg9Aex4Qz
             */
            secret: string;
        };
        /**
         * @description Id of whatever it is, as the API shows it.
         * @example cust_01k8zdr380etarfm01sbr8xgyn
         */
        AuditReference: string;
        /**
         * @description `done`: it happened. `refused`: the request was not allowed or not possible. `failed`: a fault of the service.
         * @example done
         * @enum {string}
         */
        AuditOutcome: "done" | "refused" | "failed";
        /**
         * @description What audit entries can be sorted by; a leading `-` turns the order round.
         * @example -created_at
         * @enum {string}
         */
        AuditSortKey: "created_at" | "-created_at";
        /**
         * @description Id of an audit entry.
         * @example aud_01k8zdr380fgwvh4rdc7n3xq5m
         */
        AuditEntryId: string;
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
        /** @description One page of audit entries. */
        AuditEntryList: {
            /** @description The entries of this page, in the order asked for. */
            data: components["schemas"]["AuditEntry"][];
            meta: components["schemas"]["PageMeta"];
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
    };
    parameters: {
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
         * @description Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
         *     Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
         *     refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
         *     its key is free again.
         * @example 7ad2b6c1-0e6f-4ac3-9c0a-1a2b3c4d5e6f
         */
        IdempotencyKey: string;
        /**
         * @description Which customer.
         * @example cust_01k8zdr380etarfm01sbr8xgyn
         */
        customer_id: components["schemas"]["CustomerId"];
        /**
         * @description `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body.
         * @example "q0Xk3VQyWb2c7mJm1o0pWg"
         */
        IfNoneMatch: components["schemas"]["EntityTags"];
        /**
         * @description `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
         *     412. `*` accepts whatever is there.
         * @example "q0Xk3VQyWb2c7mJm1o0pWg"
         */
        IfMatch: components["schemas"]["EntityTags"];
        /**
         * @description `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
         *     412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
         * @example "q0Xk3VQyWb2c7mJm1o0pWg"
         */
        IfMatchRequired: components["schemas"]["EntityTags"];
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
         * @description Seconds to wait before trying again.
         * @example 30
         */
        "Retry-After": number;
        /**
         * @description How to authenticate, and what was wrong with the credentials sent (RFC 6750).
         * @example Bearer realm="deed", error="invalid_token"
         */
        "WWW-Authenticate": string;
        /**
         * @description Neighbouring pages as RFC 8288 links, `rel="next"` and `rel="prev"`. Absent when there is one page.
         * @example </api/v1/customers?limit=50&cursor=eyJ2IjoxfQ>; rel="next"
         */
        Link: string;
        /**
         * @description Strong validator of this representation (RFC 9110, section 8.8.3). Another one means something changed.
         * @example "q0Xk3VQyWb2c7mJm1o0pWg"
         */
        ETag: string;
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
         * @description Says that this is a file to be saved, and proposes its name (RFC 6266).
         * @example attachment; filename="customers.csv"
         */
        "Content-Disposition": string;
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
            header?: never;
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
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    logoutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
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
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getToken: {
        parameters: {
            query?: never;
            header?: never;
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
            406: components["responses"]["NotAcceptable"];
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
            header?: never;
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
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
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
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
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
            header?: never;
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
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteDevice: {
        parameters: {
            query?: never;
            header?: never;
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
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateDevice: {
        parameters: {
            query?: never;
            header?: never;
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
            header?: never;
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
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    startTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
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
            header?: never;
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
            header?: never;
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
    replaceRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            406: components["responses"]["NotAcceptable"];
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Which API key.
                 * @example key_01k8zdr380ermrfrp59jd6hqse
                 */
                api_key_id: components["schemas"]["ApiKeyId"];
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
            406: components["responses"]["NotAcceptable"];
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
            header?: never;
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
}
