"""The names that writing and reading QTI 2.1 share."""

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/LOM"
MANIFEST = "imsmanifest.xml"
ITEM_TYPE = "imsqti_item_xmlv2p1"
RESPONSE, SCORE, FEEDBACK = "RESPONSE", "SCORE", "FEEDBACK"
#: Feedback that is shown whatever the answer.
ALWAYS = "ALTIJD"
#: Class of what a learner may open for help; QTI has no hint of its own.
HINT = "hint"
#: Steps, sides and options are numbered: ``A1``, ``A2``; right sides of pairs ``B1``.
LEFT, RIGHT = "A", "B"
