package org.crosscase.person;

import java.io.Serializable;

/**
 * One field's share of the score of two persons.
 *
 * @param points added up over all fields they are the score; below zero where the field contradicts
 */
public record ComparedPart(ComparedField field, Outcome outcome, int points) implements Serializable {}
