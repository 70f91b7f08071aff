package org.crosscase.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.crosscase.web.texts.Texts;

/**
 * How the officer wants to see the pages, from this browser's cookies: the server writes theme and density into the page,
 * so that nothing flashes. Values that nobody offered count as not set.
 */
@Named("appearance")
@RequestScoped
public class Appearance {
    @Inject
    private HttpServletRequest request;

    @Inject
    private WebSettings settings;

    /** {@code light}, {@code dark} or {@code system}, for the page's {@code data-theme}. */
    public String getTheme() {
        return chosen(Preference.THEME).orElse("light");
    }

    /** What the switch in the top bar offers. */
    public String getOtherTheme() {
        return getTheme().equals("dark") ? "light" : "dark";
    }

    public String getColourScheme() {
        return getTheme().equals("system") ? "light dark" : getTheme();
    }

    /** The style class of the body. */
    public String getDensity() {
        return isComfortable() ? "cc-comfortable" : "cc-compact";
    }

    public boolean isComfortable() {
        return chosen(Preference.DENSITY).filter("comfortable"::equals).isPresent();
    }

    /** {@code S}, {@code M} or {@code L}: how large the pictures of a grid are. */
    public String getTiles() {
        return chosen(Preference.TILES).orElse("S");
    }

    /** The chosen language, else the first one that the browser asks for and the pages are written in. */
    public Locale getLocale() {
        return chosen(Preference.LANGUAGE).flatMap(Texts::find).orElseGet(this::browserLocale);
    }

    /** ISO 639 code of the language. */
    public String getLanguage() {
        return getLocale().getLanguage();
    }

    /** The officer's own zone, for the tips beside times in UTC. */
    public ZoneId zone() {
        try {
            return cookie("cc-zone")
                    .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                    .map(ZoneId::of)
                    .orElse(ZoneOffset.UTC);
        } catch (DateTimeException | IllegalArgumentException unknown) {
            return ZoneOffset.UTC;
        }
    }

    public int getIdleMinutes() {
        return settings.idleMinutes();
    }

    public boolean isDemonstration() {
        return settings.demonstration();
    }

    private Locale browserLocale() {
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked -> Texts.find(asked.getLanguage()).stream())
                .findFirst()
                .orElse(Texts.LANGUAGES.get(0));
    }

    private Optional<String> chosen(Preference preference) {
        return cookie(preference.cookie()).filter(preference::offers);
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
