"""The content security policy of the guide's pages, as a <meta> element, since a static host sets no headers.

A page may load from its own site and from nowhere else. Material keeps a few lines of script inside the page; each is
named in the policy by its hash, worked out from the finished page, so no other script written into a page runs.
"""

import base64
import hashlib
import re

INLINE = re.compile(r"<(script|style)(?![^>]*\b(?:src=|type=\"application/json\"))[^>]*>(.*?)</\1>", re.DOTALL)
PLACE = "<!-- policy -->"


def hashes(output, element):
    """The CSP names of all inline elements of one sort, each once, in order of appearance."""
    bodies = [body for name, body in INLINE.findall(output) if name == element]
    digests = (base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in bodies)
    return " ".join(dict.fromkeys(f"'sha256-{digest}'" for digest in digests))


def policy(output):
    """The policy for one finished page."""
    rules = {
        "default-src": "'self'",
        "script-src": f"'self' {hashes(output, 'script')}",
        "style-src": f"'self' {hashes(output, 'style')}",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }
    return "; ".join(f"{rule} {sources.strip()}" for rule, sources in rules.items())


def with_policy(output):
    if PLACE not in output:
        raise ValueError("A page of the guide has no place for its policy: see docs/theme/main.html.")
    return output.replace(PLACE, f'<meta http-equiv="Content-Security-Policy" content="{policy(output)}">')


def on_post_page(output, page, config):
    return with_policy(output)


def on_post_template(output_content, template_name, config):
    return with_policy(output_content) if template_name == "404.html" else output_content
