package org.crosscase.planted.casefile.internal;

public class Inside {}
