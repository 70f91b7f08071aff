package org.crosscase.person.internal.name;

/** What a word is in a name, where the name says so. */
enum NameRole {
    NAME,
    /** After bin, ibn, bint: the father's name, which is not the bearer's. */
    PATRONYMIC,
    /** Of, the, from: counts little. */
    PARTICLE,
    /** Senior, junior, the third: told apart from each other, and nothing else. */
    GENERATION
}
