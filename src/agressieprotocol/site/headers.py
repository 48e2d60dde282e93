"""The response headers of production: what a page may load, and how long it is kept."""

from __future__ import annotations

from collections.abc import Mapping

from agressieprotocol.lite.policy import LITE_POLICY

#: What pages may do: only what comes from this site, no inline script or style.
PAGE_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # furo's style sheet draws small icons from data addresses.
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "frame-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'self'",
}

#: Headers that hold for every answer.
GENERAL = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

LITE = "/lite/"


def policy_text(policy: Mapping[str, str]) -> str:
    """Write a policy as the value of a Content-Security-Policy header.

    >>> policy_text({"default-src": "'none'", "script-src": "'self'"})
    "default-src 'none'; script-src 'self'"
    """
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def headers_for(url: str) -> dict[str, str]:
    """Return the headers of an answer, by the path of its address from the site's root."""
    policy = LITE_POLICY if url.startswith(LITE) else PAGE_POLICY
    return GENERAL | {"Content-Security-Policy": policy_text(policy)}
