package org.crosscase.signature.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * One way in which copies of pictures are altered.
 *
 * @param group the target that it counts for
 * @param quality of the JPEG that the copy is saved as, 0 to 1
 */
record Alteration(String group, String name, float quality, BiFunction<BufferedImage, Random, BufferedImage> change) {
    private static final float USUAL = 0.85f;

    static List<Alteration> all() {
        List<Alteration> all = new ArrayList<>();
        for (int percent : new int[] {50, 20}) {
            add(all, "recompressed", "JPEG quality " + percent, percent / 100f, (p, r) -> p);
        }
        add(all, "scaled", "half size", USUAL, (p, r) -> scaled(p, 0.5));
        add(all, "scaled", "quarter size", USUAL, (p, r) -> scaled(p, 0.25));
        add(all, "thumbnail", "thumbnail of 64 pixels", USUAL, (p, r) -> scaled(p, 64.0 / longest(p)));
        add(all, "turned or mirrored", "mirror image", USUAL, (p, r) -> mirrored(p));
        add(all, "turned or mirrored", "quarter turn", USUAL, (p, r) -> quarterTurn(p));
        for (int percent : new int[] {2, 5, 11, 15}) {
            for (int sides = 1; sides <= 4; sides++) {
                int count = sides;
                String name = "border " + percent + " % on " + sides + (sides == 1 ? " side" : " sides");
                add(all, "border 2 to 15 %", name, USUAL, (p, r) -> bordered(p, percent / 100.0, count, r));
            }
        }
        for (double percent : new double[] {3, 5, 7.5, 10, 13.5, 16.5, 20}) {
            String name = String.format(Locale.ROOT, "centred crop %.1f %%", percent);
            double lost = percent / 100;
            add(all, "centred crop to 20 %", name, USUAL, (p, r) -> cropped(p, 1 - lost, 0.5, 0.5));
        }
        for (double percent : new double[] {3, 5, 7, 10}) {
            String name = String.format(Locale.ROOT, "crop %.0f %% anywhere", percent);
            double kept = 1 - percent / 100;
            add(
                    all,
                    "off-centre crop to 10 %",
                    name,
                    USUAL,
                    (p, r) -> cropped(p, kept, r.nextDouble(), r.nextDouble()));
        }
        add(all, "off-centre crop to 10 %", "crop 5 % to a corner", USUAL, (p, r) -> cropped(p, 0.95, 0, 1));
        add(all, "off-centre crop to 10 %", "crop 10 % to a corner", USUAL, (p, r) -> cropped(p, 0.9, 1, 1));
        for (double degrees : new double[] {1, 1.7, 2.4, 3}) {
            double sign = degrees == 1.7 ? -1 : 1;
            String name = String.format(Locale.ROOT, "turned %.1f degrees, ", sign * degrees);
            add(all, "turn to 3 degrees", name + "corners black", USUAL, (p, r) -> turned(p, sign * degrees, false));
            add(all, "turn to 3 degrees", name + "corners cut", USUAL, (p, r) -> turned(p, sign * degrees, true));
        }
        add(
                all,
                "several",
                "crop 5 %, half size, JPEG quality 60",
                0.6f,
                (p, r) -> scaled(cropped(p, 0.95, 0.5, 0.5), 0.5));
        add(all, "several", "border 8 % on a mirror image", USUAL, (p, r) -> bordered(mirrored(p), 0.08, 4, r));
        randomAmounts(all);
        return all;
    }

    /** Amounts that nothing was tuned on. */
    private static void randomAmounts(List<Alteration> all) {
        String group = "random amounts";
        add(
                all,
                group,
                "border of 2 to 15 % on 1 to 4 sides",
                USUAL,
                (p, r) -> bordered(p, 0.02 + 0.13 * r.nextDouble(), 1 + r.nextInt(4), r));
        add(
                all,
                group,
                "centred crop of 2 to 20 %",
                USUAL,
                (p, r) -> cropped(p, 0.98 - 0.18 * r.nextDouble(), 0.5, 0.5));
        add(
                all,
                group,
                "crop of 2 to 10 % anywhere",
                USUAL,
                (p, r) -> cropped(p, 0.98 - 0.08 * r.nextDouble(), r.nextDouble(), r.nextDouble()));
        add(
                all,
                group,
                "turned by up to 3 degrees, corners black",
                USUAL,
                (p, r) -> turned(p, 6 * r.nextDouble() - 3, false));
        add(
                all,
                group,
                "turned by up to 3 degrees, corners cut",
                USUAL,
                (p, r) -> turned(p, 6 * r.nextDouble() - 3, true));
    }

    private static void add(
            List<Alteration> all,
            String group,
            String name,
            float quality,
            BiFunction<BufferedImage, Random, BufferedImage> change) {
        all.add(new Alteration(group, name, quality, change));
    }

    private static int longest(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(Math.max(8, width), Math.max(8, height), BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D smooth(BufferedImage picture) {
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return g;
    }

    /** Halved as often as it goes, then bilinear: without aliasing, as picture programs do it. */
    static BufferedImage scaled(BufferedImage picture, double factor) {
        BufferedImage from = picture;
        double left = factor;
        while (left <= 0.5) {
            from = resized(from, from.getWidth() / 2, from.getHeight() / 2);
            left *= 2;
        }
        int width = (int) Math.round(picture.getWidth() * factor);
        int height = (int) Math.round(picture.getHeight() * factor);
        return resized(from, width, height);
    }

    private static BufferedImage resized(BufferedImage picture, int width, int height) {
        BufferedImage out = blank(width, height);
        smooth(out).drawImage(picture, 0, 0, out.getWidth(), out.getHeight(), null);
        return out;
    }

    private static BufferedImage mirrored(BufferedImage p) {
        BufferedImage out = blank(p.getWidth(), p.getHeight());
        out.createGraphics().drawImage(p, p.getWidth(), 0, -p.getWidth(), p.getHeight(), null);
        return out;
    }

    private static BufferedImage quarterTurn(BufferedImage p) {
        BufferedImage out = blank(p.getHeight(), p.getWidth());
        Graphics2D g = out.createGraphics();
        g.translate(p.getHeight(), 0);
        g.rotate(Math.PI / 2);
        g.drawImage(p, 0, 0, null);
        return out;
    }

    private static BufferedImage cropped(BufferedImage p, double kept, double x, double y) {
        int width = (int) Math.round(p.getWidth() * kept);
        int height = (int) Math.round(p.getHeight() * kept);
        int left = (int) Math.round((p.getWidth() - width) * x);
        int top = (int) Math.round((p.getHeight() - height) * y);
        BufferedImage out = blank(width, height);
        out.createGraphics().drawImage(p, -left, -top, null);
        return out;
    }

    private static BufferedImage bordered(BufferedImage p, double share, int sides, Random random) {
        int x = (int) Math.round(p.getWidth() * share);
        int y = (int) Math.round(p.getHeight() * share);
        int first = random.nextInt(4);
        boolean[] side = new boolean[4];
        for (int i = 0; i < sides; i++) {
            side[(first + i) % 4] = true;
        }
        int left = side[0] ? x : 0;
        int top = side[1] ? y : 0;
        BufferedImage out = blank(p.getWidth() + left + (side[2] ? x : 0), p.getHeight() + top + (side[3] ? y : 0));
        Graphics2D g = out.createGraphics();
        g.setColor(new Color[] {Color.BLACK, Color.WHITE, new Color(200, 30, 40), Color.GRAY}[random.nextInt(4)]);
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.drawImage(p, left, top, null);
        return out;
    }

    private static BufferedImage turned(BufferedImage p, double degrees, boolean cut) {
        double w = p.getWidth();
        double h = p.getHeight();
        BufferedImage out = blank(p.getWidth(), p.getHeight());
        Graphics2D g = smooth(out);
        g.rotate(Math.toRadians(degrees), w / 2, h / 2);
        g.drawImage(p, 0, 0, null);
        if (!cut) {
            return out;
        }
        double cos = Math.cos(Math.toRadians(Math.abs(degrees)));
        double sin = Math.sin(Math.toRadians(Math.abs(degrees)));
        return cropped(out, Math.min(w / (w * cos + h * sin), h / (h * cos + w * sin)), 0.5, 0.5);
    }
}
