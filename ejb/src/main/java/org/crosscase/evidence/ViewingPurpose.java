package org.crosscase.evidence;

/** Why pictures are looked at, as officers are offered it; any other reason they give in their own words. */
public enum ViewingPurpose {
    CATEGORISE,
    CONFIRM_MATCH,
    COURT
}
