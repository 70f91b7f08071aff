package org.crosscase.planted.stray;

/** Belongs to no feature of the table. */
public class Stray {}
