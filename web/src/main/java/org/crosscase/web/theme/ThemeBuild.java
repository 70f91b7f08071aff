package org.crosscase.web.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs in the build, never in the server: writes the PrimeFaces theme and the tokens with their system variant. */
public final class ThemeBuild {
    private static final String SAGA = "META-INF/resources/primefaces-saga-blue/theme.css";
    private static final Pattern DARK = Pattern.compile("\\[data-theme=\"dark\"\\] \\{(.*?)\\n\\}", Pattern.DOTALL);

    private ThemeBuild() {}

    /**
     * @param args the tokens' source file, then the class folder to write below
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path resources = Path.of(args[1], "META-INF", "resources");
        write(resources.resolve("primefaces-crosscase/theme.css"), new ThemeConversion().convert(saga()));
        write(resources.resolve("crosscase/tokens.css"), withSystemTheme(Files.readString(Path.of(args[0]))));
    }

    /** Adds the dark tokens once more for officers whose choice is "as the system". */
    static String withSystemTheme(String tokens) {
        Matcher dark = DARK.matcher(tokens);
        if (!dark.find()) {
            throw new IllegalArgumentException("the tokens have no [data-theme=\"dark\"] block");
        }
        return tokens + "@media (prefers-color-scheme: dark) {\n[data-theme=\"system\"] {" + dark.group(1) + "\n}\n}\n";
    }

    static String saga() throws IOException {
        try (InputStream in = ThemeBuild.class.getClassLoader().getResourceAsStream(SAGA)) {
            if (in == null) {
                throw new IOException(SAGA + " is not in the PrimeFaces jar: its theme was renamed or removed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
