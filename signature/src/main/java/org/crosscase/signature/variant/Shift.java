package org.crosscase.signature.variant;

import java.util.List;

/** A small affine move, in samples of a grid and from its centre: {@code x = ax + bx * column + cx * row}, y likewise. */
record Shift(double ax, double bx, double cx, double ay, double by, double cy) {
    static final Shift NONE = new Shift(0, 0, 0, 0, 0, 0);

    /** Where a part of the grid was found to lie. */
    record Seen(double column, double row, double x, double y, double weight) {}

    double x(double column, double row) {
        return ax + bx * column + cx * row;
    }

    double y(double column, double row) {
        return ay + by * column + cy * row;
    }

    /** The same move on a grid that is finer by this factor, followed by another one on that grid. */
    Shift scaled(double factor) {
        return new Shift(ax * factor, bx, cx, ay * factor, by, cy);
    }

    Shift plus(Shift other) {
        return new Shift(ax + other.ax, bx + other.bx, cx + other.cx, ay + other.ay, by + other.by, cy + other.cy);
    }

    /** Weighted least squares, three times, each time without what lies farther off than {@code tolerance} samples. */
    static Shift fitted(List<Seen> seen, double tolerance) {
        Shift fit = fitted(seen);
        for (int i = 0; i < 3; i++) {
            Shift before = fit;
            List<Seen> near = seen.stream()
                    .filter(s ->
                            Math.hypot(before.x(s.column, s.row) - s.x, before.y(s.column, s.row) - s.y) <= tolerance)
                    .toList();
            fit = fitted(near);
        }
        return fit;
    }

    private static Shift fitted(List<Seen> seen) {
        double w = 0;
        double c = 0;
        double r = 0;
        double x = 0;
        double y = 0;
        for (Seen s : seen) {
            w += s.weight;
            c += s.weight * s.column;
            r += s.weight * s.row;
            x += s.weight * s.x;
            y += s.weight * s.y;
        }
        if (w == 0) {
            return NONE;
        }
        double mc = c / w;
        double mr = r / w;
        double cc = 1e-6;
        double rr = 1e-6;
        double cr = 0;
        double cx = 0;
        double rx = 0;
        double cy = 0;
        double ry = 0;
        for (Seen s : seen) {
            double dc = s.column - mc;
            double dr = s.row - mr;
            cc += s.weight * dc * dc;
            rr += s.weight * dr * dr;
            cr += s.weight * dc * dr;
            cx += s.weight * dc * (s.x - x / w);
            rx += s.weight * dr * (s.x - x / w);
            cy += s.weight * dc * (s.y - y / w);
            ry += s.weight * dr * (s.y - y / w);
        }
        double determinant = cc * rr - cr * cr;
        if (seen.size() < 6 || determinant < 0.01 * cc * rr) {
            return new Shift(x / w, 0, 0, y / w, 0, 0);
        }
        double bx = (cx * rr - rx * cr) / determinant;
        double gx = (rx * cc - cx * cr) / determinant;
        double by = (cy * rr - ry * cr) / determinant;
        double gy = (ry * cc - cy * cr) / determinant;
        return new Shift(x / w - bx * mc - gx * mr, bx, gx, y / w - by * mc - gy * mr, by, gy);
    }
}
