package org.crosscase.web.format;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.Resource;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.crosscase.web.shell.Appearance;
import org.crosscase.web.texts.Messages;

/** How pages write values: {@code #{show.day(case.openedOn)}}, {@code #{show.count(total)}}. */
@Named("show")
@RequestScoped
public class Show {
    @Inject
    private Messages messages;

    @Inject
    private Appearance appearance;

    private String sprite;

    /** {@code 23 Nov 2026}. */
    public String day(Instant instant) {
        return instant == null ? "" : dates().day(instant);
    }

    /** {@code 23 Nov 2026}. */
    public String day(LocalDate day) {
        return day == null ? "" : dates().day(day);
    }

    /** The day in full, {@code Monday 23 November}, in UTC as all times. */
    public String getToday() {
        return dates().today(Instant.now());
    }

    /** {@code 23 Nov 2026, 12:06}, in UTC. */
    public String time(Instant instant) {
        return instant == null ? "" : dates().time(instant);
    }

    /** {@code 23 Nov 2026, 12:06:44}, in UTC: tells things apart that happened in one minute. */
    public String second(Instant instant) {
        return instant == null ? "" : dates().second(instant);
    }

    /** {@code 23 Nov 2026, 12:06:44.91}, in UTC: to hundredths, as the audit trail keeps it. */
    public String stamp(Instant instant) {
        return instant == null ? "" : dates().stamp(instant);
    }

    /** {@code 12:06:44.91}, in UTC. */
    public String exact(Instant instant) {
        return instant == null ? "" : dates().exact(instant);
    }

    /** A telephone number as a {@code tel:} address takes it: digits, with the plus before them if there is one. */
    public String dialled(String phone) {
        return phone == null ? "" : phone.replaceAll("(?!^\\+)[^0-9]", "");
    }

    /** {@code 12:06}, in UTC. */
    public String clock(Instant instant) {
        return instant == null ? "" : dates().clock(instant);
    }

    /** To the second in UTC and in the officer's own zone. */
    public String timeTip(Instant instant) {
        return instant == null ? "" : dates().tip(instant, appearance.zone());
    }

    /** With the language's thousands separators. */
    public String count(Number value) {
        return value == null ? "" : Numbers.count(value, messages.locale());
    }

    /** {@code 61 %}; nothing of nothing is 0 %. */
    public String percent(Object part, Object whole) {
        return Numbers.percent(number(part), number(whole), messages.locale());
    }

    /** {@code 6.1 GB}, in powers of a thousand. */
    public String bytes(long bytes) {
        return Numbers.bytes(bytes, messages.locale());
    }

    /** The most that is allowed. */
    public String limit(long bytes) {
        return Numbers.limit(bytes, messages.locale());
    }

    /** A hash shortened in the middle; pages copy it whole. */
    public String hash(Object hash) {
        return Numbers.shortened(hash);
    }

    public String initials(String name) {
        return Initials.of(name);
    }

    /** Length in {@code units} of a bar for {@code value} of {@code max}, at most all of it. */
    public String share(Object value, Object max, int units) {
        return Numbers.share(number(value), number(max), units);
    }

    public String strengthWord(int strength) {
        return messages.get("shell.strength." + Strength.of(strength).key());
    }

    public String sensitivityIcon(Object sensitivity) {
        return Marks.sensitivityIcon(lower(sensitivity));
    }

    public String noteIcon(String kind) {
        return Marks.noteIcon(kind);
    }

    public String stateTone(String shape) {
        return Marks.stateTone(shape);
    }

    public String priorityTone(Object priority) {
        return Marks.priorityTone(lower(priority));
    }

    /** An enum's name as keys and style classes spell it. */
    public String lower(Object value) {
        return value == null ? "" : value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Address of an icon in the sprite, for {@code <use href>}. */
    public String icon(String name) {
        if (sprite == null) {
            Resource icons = FacesContext.getCurrentInstance()
                    .getApplication()
                    .getResourceHandler()
                    .createResource("icons.svg", "crosscase");
            sprite = icons.getRequestPath();
        }
        return sprite + "#" + name;
    }

    /** A page's literal attribute arrives as text. */
    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.parseDouble(String.valueOf(value));
    }

    private Dates dates() {
        return Dates.in(messages.locale());
    }
}
