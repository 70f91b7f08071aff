package org.crosscase.launcher.demo;

import java.awt.Graphics2D;

/** Fills a canvas of 640 x 480 with a motif. */
interface Painter {
    void paint(Graphics2D canvas, Chance chance);
}
