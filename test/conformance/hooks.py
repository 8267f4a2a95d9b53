"""What schemathesis cannot read from the contract, and one check of our own. docs/conformance.md says why for each."""

import itertools
import uuid

import schemathesis
from schemathesis.openapi.checks import RejectedPositiveData

fresh = itertools.count()


@schemathesis.hook
def map_case(context, case):
    """Lets good requests through to what they are about: see "Helped" in docs/conformance.md."""
    if case.meta and not case.meta.generation.mode.is_positive:
        return case
    for parameter in case.operation.headers:
        if case.headers.get(parameter.name) != parameter.definition.get("example"):
            continue
        if "x-idempotency" in parameter.definition:
            case.headers[parameter.name] = str(uuid.uuid5(uuid.NAMESPACE_OID, str(next(fresh))))
        elif parameter.name == "If-Match":
            case.headers[parameter.name] = "*"
    for parameter in case.operation.query:
        if "x-pagination" in parameter.definition and parameter.name in case.query and len(case.query) > 1:
            del case.query[parameter.name]
    return case


@schemathesis.hook
def before_add_examples(context, examples):
    """Examples do not pass by `map_case`."""
    for case in examples:
        map_case(context, case)


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """A cursor is signed, so one that looks right is still not ours."""
    return not (isinstance(failure, RejectedPositiveData) and response.json().get("code") == "invalid-cursor")


@schemathesis.check
class every_operation_succeeds:
    """A run in which an operation only ever refuses has not tested it."""

    def __init__(self):
        self.tried = set()
        self.succeeded = set()

    def after_response(self, ctx, response, case):
        self.tried.add(case.operation.label)
        if response.status_code < 400:
            self.succeeded.add(case.operation.label)

    def after_run(self, ctx):
        never = sorted(self.tried - self.succeeded)
        assert not never, "never answered 2xx or 3xx: " + ", ".join(never)
