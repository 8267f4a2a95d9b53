# Make is the whole interface; CI runs the same commands. `make` alone lists them.
SYSTEM_PATH := $(PATH)
# The project carries its own Node: whatever the machine has only installs it.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
export REDOCLY_TELEMETRY := off
export PORT ?= 8000

.DEFAULT_GOAL := help

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-16s %s\n", $$1, $$2 }'

# npm runs on the machine's Node: it would otherwise replace the binary it runs on.
# A linked node_modules belongs to another checkout, and npm would empty it.
node_modules/.installed: package.json package-lock.json
	@[ -L node_modules ] || { echo 'Installing packages, once ...'; PATH="$(SYSTEM_PATH)" npm ci; } && touch $@

start: node_modules/.installed ## Serve API, worker and docs on an embedded Postgres (PORT, 8000 by default)
	@exec node src/main.ts

dev: node_modules/.installed ## Like start, and restart within two seconds of a change to YAML or code
	@exec node src/cli/dev.ts

generate: node_modules/.installed ## Make generated/ and the client's part of it from openapi/, and the reference of the configuration
	@node src/contract/compile/main.ts && node src/config/reference.ts && node deploy/reference.ts

# Tests of whole processes wait more than they work, so they run beside the others, and are shown after them.
define TEST_ALL
mkdir -p .deed; \
	mocha test/processes/promises.test.ts > .deed/test-promises.log 2>&1 & promises=$$!; \
	mocha --ignore test/processes/promises.test.ts 'test/processes/*.test.ts' > .deed/test-processes.log 2>&1 & processes=$$!; \
	mocha --ignore 'test/processes/**' 'test/**/*.test.ts'; failed=$$?; \
	wait $$processes || failed=1; wait $$promises || failed=1; \
	cat .deed/test-processes.log .deed/test-promises.log; exit $$failed
endef

test: node_modules/.installed ## Run the tests on a real Postgres (T=test/customers/createCustomer.test.ts for one file)
	@$(if $(T),exec mocha $(T),$(TEST_ALL))

conformance: node_modules/.installed ## Hold foreign tools against the running service (T=schemathesis for one; EXAMPLES, SEED; needs Python)
	@exec node test/conformance/run.ts

test-redis: node_modules/.installed ## Use a real Redis: limits, and memories in step (needs redis-server or valkey-server on the PATH)
	@exec mocha test/redis/*.ts

test-browser: node_modules/.installed ## Use the account pages, and log in at a provider, in a real browser (needs Chromium, on the PATH or in CHROMIUM)
	@exec mocha test/browser/*.ts

prove: node_modules/.installed ## Keep each promise before your eyes, and count (PROVE=full, PROVE=P3,P20)
	@exec node prove/run.ts

check: node_modules/.installed ## Everything CI holds a commit to; ends with the tests
	@node src/contract/compile/main.ts --check && node src/config/reference.ts --check
	@$(MAKE) --no-print-directory lint-contract lint types test

lint-contract: node_modules/.installed ## Hold the contract to its own rules
	@redocly lint openapi/openapi.yaml
	@redocly lint --config openapi/workflows/redocly.yaml openapi/workflows/*.arazzo.yaml

breaking: node_modules/.installed ## What the contract's changes break (BASE=a commit or a bundled file; FORMAT=markdown or json)
	@node src/cli/main.ts breaking $(if $(BASE),'$(BASE)') $(if $(FORMAT),--format=$(FORMAT))

review: node_modules/.installed ## What a reviewer of the contract wants to know (BASE, FORMAT as above)
	@node src/cli/main.ts review $(if $(BASE),'$(BASE)') $(if $(FORMAT),--format=$(FORMAT))

lint: node_modules/.installed ## Style and import rules
	@eslint .

types: node_modules/.installed ## Type check; an operation without its handler, or a handler without its operation, fails here
	@tsc || { printf "\nA property missing in 'Handlers' or 'HandlersFor' is an operation of openapi/ without a handler: write it in the handlers.ts\nof its domain. One that does not exist there is a handler without an operation: declare it in openapi/paths/, or delete it.\n"; exit 1; }
	@tsc -p clients/typescript --noEmit

docs: node_modules/.installed ## Build the documentation site, guides and reference, into docs/site/
	@node src/docs/site/main.ts

secrets: ## Make the keys and passwords that compose.yaml reads from secrets/; what is there stays (needs openssl)
	@sh deploy/secrets.sh

migrate: node_modules/.installed ## Run pending migrations
	@node src/cli/main.ts migrate

migrate-revert: node_modules/.installed ## Undo the newest migration
	@node src/cli/main.ts migrate revert

migrate-status: node_modules/.installed ## Which migrations have run
	@node src/cli/main.ts migrate status

migration: node_modules/.installed ## Write a new, empty migration (NAME=add-customer-notes)
	@node src/cli/main.ts migration $(NAME)

new-resource: node_modules/.installed ## Write a new resource, from contract to tests (NAME=project FIELDS='title:string due_on:date?'; HELP=1 explains)
	@node src/cli/main.ts new-resource $(if $(HELP),--help,'$(NAME)' '$(FIELDS)' '$(PLURAL)' '$(PREFIX)')

audit-verify: node_modules/.installed ## Whether the audit log is as it was written (FILE=… with heads listed earlier)
	@node src/cli/main.ts audit verify $(FILE)

bench: node_modules/.installed ## Measure against bare Node, Fastify, NestJS and openapi-backend
	@node bench/run.ts && node bench/scale.ts

clean: ## Remove installed packages and the embedded databases
	rm -rf node_modules .deed docs/site

.PHONY: help start dev generate test test-redis test-browser prove conformance check lint-contract breaking review lint types docs secrets migrate migrate-revert migrate-status migration new-resource audit-verify bench clean
