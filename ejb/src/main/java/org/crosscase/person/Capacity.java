package org.crosscase.person;

/** As what a person stands in a case: the classes that Directive (EU) 2016/680, Article 6, keeps apart. */
public enum Capacity {
    SUSPECT,
    CONVICTED,
    /** Read only by those who work on the case; see docs/access-control.md. */
    VICTIM,
    WITNESS,
    OTHER
}
