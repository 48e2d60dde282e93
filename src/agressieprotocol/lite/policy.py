"""What the JupyterLite folder may do: a little more than a page, as it runs Python in the browser.

Of the usual exceptions for JupyterLite it needs three less: no text is evaluated as a script, no
worker is made of a blob, and no script stands in a page.
"""

LITE_POLICY = {
    "default-src": "'none'",
    # Python is WebAssembly; compiling that is all that is allowed beyond files of this site.
    "script-src": "'self' 'wasm-unsafe-eval'",
    # JupyterLab's scripts write their style sheets into the page.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'self'",
}
