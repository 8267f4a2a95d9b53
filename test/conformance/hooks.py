"""What schemathesis cannot read from the contract. docs/conformance.md says why for each."""

import itertools
import uuid

import schemathesis
from schemathesis.generation.meta import TestPhase
from schemathesis.openapi.checks import RejectedPositiveData

TENANT = "X-Tenant-Id"
NOT_OURS = {"invalid-cursor", "invalid-link"}
fresh = itertools.count()


@schemathesis.hook
def map_case(context, case):
    """Lets requests through to what they are about: see "Helped" in docs/conformance.md."""
    is_good = not case.meta or case.meta.generation.mode.is_positive
    if TENANT in case.headers and (is_good or is_about_another(case, TENANT)):
        del case.headers[TENANT]
    if not is_good:
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


def is_about_another(case, parameter):
    """Whether something else makes the request bad."""
    return case.meta.phase.name is TestPhase.COVERAGE and case.meta.phase.data.parameter != parameter


@schemathesis.hook
def before_add_examples(context, examples):
    """Examples do not pass by `map_case`."""
    for case in examples:
        map_case(context, case)


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """A cursor is signed and a mailed token is kept, so one that looks right is still not ours."""
    return not (isinstance(failure, RejectedPositiveData) and response.json().get("code") in NOT_OURS)
