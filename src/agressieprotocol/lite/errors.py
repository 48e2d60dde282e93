"""What goes wrong while JupyterLite is built, said to the person who builds."""


class LiteError(RuntimeError):
    """The JupyterLite part could not be built; the message is Dutch and says what to do."""
