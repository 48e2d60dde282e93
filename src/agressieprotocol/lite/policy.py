"""What the JupyterLite folder may do: more than a page, since it runs Python in the browser."""

LITE_POLICY = {
    "default-src": "'none'",
    # JupyterLab compiles its settings schemas to functions; WebAssembly is not enough for that.
    "script-src": "'self' 'unsafe-eval' 'unsafe-inline' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' data: blob:",
    "worker-src": "'self' blob:",
    "base-uri": "'self'",
    "form-action": "'none'",
    "frame-ancestors": "'self'",
}
