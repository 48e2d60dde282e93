"""Take plain items to other programs and back: GIFT and QTI 2.1."""
