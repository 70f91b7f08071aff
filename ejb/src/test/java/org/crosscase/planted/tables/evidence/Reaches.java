package org.crosscase.planted.tables.evidence;

/** Statements of a feature that name what is not its own; the last two are allowed. */
final class Reaches {
    static final String JOINED = "select c.id from exhibit e join case_file c on c.id = e.case_id";
    static final String LISTED = "select o.id from exhibit e, officer o where o.id = e.received_by";
    static final String ABOVE = """
            update exhibit set number = number
            where exists (select from link where low_case = case_id)""";
    static final String A_VIEW_FROM_ABOVE = "select link_id from link_known";
    static final String FROM_ELSEWHERE = "select id from ";
    static final String OWN = "select officer, link from exhibit";
    static final String PUBLISHED = "select x.media_id from media_linked x join case_heading c on c.id = x.media_id";

    private Reaches() {}
}
