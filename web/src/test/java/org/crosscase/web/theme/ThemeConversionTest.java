package org.crosscase.web.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ThemeConversionTest {
    private final ThemeConversion conversion = new ThemeConversion();

    @Test
    void whiteIsInkWhenItWritesAndPaperWhenItFills() {
        assertEquals(
                ".a{color:var(--cc-on-accent);background:var(--cc-surface)}",
                conversion.convert(".a{color:#ffffff;background:#FFF}"));
    }

    @Test
    void theGlowOfFocusGoesAndOtherShadowsStay() {
        assertEquals(
                ".a{box-shadow:none}.b{box-shadow:0 2px 4px -1px rgba(0,0,0,.2)}",
                conversion.convert(
                        ".a{box-shadow:0 0 0 .2em rgb(166.2, 213, 250.2)}.b{box-shadow:0 2px 4px -1px rgba(0,0,0,.2)}"));
    }

    @Test
    void aColourWithoutATokenStaysAndIsCounted() {
        assertEquals(".a{color:#123456}", conversion.convert(".a{color:#123456}"));
        assertEquals(1, conversion.left().get("#123456"));
    }

    @Test
    void almostEveryColourOfTheRealThemeBecomesAToken() throws IOException {
        String theme = conversion.convert(ThemeBuild.saga());
        int left = conversion.left().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("#"))
                .mapToInt(java.util.Map.Entry::getValue)
                .sum();
        assertTrue(conversion.replaced() > 1000, () -> "replaced only " + conversion.replaced());
        assertTrue(left < 20, () -> "left " + conversion.left());
        assertFalse(theme.contains("rgb(166.2"), "the focus glow is still there");
    }

    @Test
    void everyTokenOfTheThemeAndOfOurStylesExists() throws IOException {
        String tokens = Files.readString(Path.of("src/main/theme/tokens.css"));
        StringBuilder used = new StringBuilder(conversion.convert(ThemeBuild.saga()));
        try (var styles = Files.list(Path.of("src/main/webapp/WEB-INF/resources/crosscase"))) {
            for (Path style :
                    styles.filter(file -> file.toString().endsWith(".css")).toList()) {
                used.append(Files.readString(style));
            }
        }
        Matcher use = Pattern.compile("var\\((--cc-[a-z0-9-]+)\\)").matcher(used);
        while (use.find()) {
            assertTrue(tokens.contains(use.group(1) + ":"), "no token " + use.group(1));
        }
    }

    @Test
    void theSystemThemeRepeatsTheDarkTokens() throws IOException {
        String tokens = ThemeBuild.withSystemTheme(Files.readString(Path.of("src/main/theme/tokens.css")));
        int system = tokens.indexOf("[data-theme=\"system\"]");
        assertTrue(tokens.indexOf("prefers-color-scheme: dark") < system);
        assertTrue(tokens.indexOf("--cc-bg: #10151a", system) > system);
        assertThrows(IllegalArgumentException.class, () -> ThemeBuild.withSystemTheme(":root { --cc-bg: #fff; }"));
    }
}
