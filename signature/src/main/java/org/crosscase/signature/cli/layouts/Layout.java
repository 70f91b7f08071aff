package org.crosscase.signature.cli.layouts;

/**
 * A design that many different pictures share: what is printed on all of them is the same, what is entered differs.
 *
 * @param width pixels
 * @param height pixels
 */
record Layout(String name, int width, int height, Drawing drawing) {
    /** Draws one picture of the layout; what it takes from the sheet's chance is its content. */
    @FunctionalInterface
    interface Drawing {
        void draw(Sheet sheet);
    }
}
