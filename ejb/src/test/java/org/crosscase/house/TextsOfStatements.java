package org.crosscase.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Which tables and views the texts in a tree of sources name, wherever a text stands. */
final class TextsOfStatements {
    /** Names of two words are tables wherever they stand; a single word is one only where a statement expects a table. */
    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|using|table)\\s+(?:only\\s+|lateral\\s+)?(\\w+(?:\\s+(?:as\\s+)?\\w+)?(?:\\s*,\\s*\\w+(?:\\s+(?:as\\s+)?\\w+)?)*)");

    private static final Pattern STATEMENT =
            Pattern.compile("(?i)\\b(?:select|from|join|update|insert|delete|exists)\\b");
    private static final Pattern OPEN_END =
            Pattern.compile("(?is)^\\s*(?:update|.*\\b(?:select|insert|delete|exists)\\b.*\\b(?:from|join|into))\\s+$");
    private static final Pattern WORD = Pattern.compile("[a-z]+(?:_[a-z]+)+");

    private final Set<String> crossings = new TreeSet<>();
    private int named;

    private TextsOfStatements() {}

    /** @param sources the folder of the root package, whose folders are features */
    static TextsOfStatements of(Path sources) throws IOException {
        TextsOfStatements texts = new TextsOfStatements();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> java =
                    tree.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, problem -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : task.parse()) {
                Path within = sources.toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()));
                texts.read(
                        unit, within.getName(0).toString(), within.getFileName().toString());
            }
        }
        return texts;
    }

    /** "File names relation of feature", for each table or view that the file's feature may not name. */
    Set<String> crossings() {
        return crossings;
    }

    /** How many times a table or view was named: shows that texts were read at all. */
    int named() {
        return named;
    }

    private void read(CompilationUnitTree unit, String feature, String file) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                    read(text, feature, file);
                }
                return null;
            }
        }.scan(unit, null);
    }

    private void read(String text, String feature, String file) {
        if (OPEN_END.matcher(text).find()) {
            crossings.add(file + " takes a table's name from elsewhere: " + text.strip());
        }
        for (String relation : relations(text)) {
            named++;
            if (!TableOwners.mayName(feature, relation)) {
                String owner = TableOwners.TABLES.getOrDefault(relation, TableOwners.VIEWS.get(relation));
                crossings.add(file + " names " + relation + " of " + owner);
            }
        }
    }

    private static Set<String> relations(String text) {
        Set<String> found = new TreeSet<>();
        if (STATEMENT.matcher(text).find()) {
            WORD.matcher(text).results().map(word -> word.group()).forEach(found::add);
            Matcher places = PLACE.matcher(text);
            while (places.find()) {
                for (String item : places.group(1).split(",")) {
                    found.add(item.strip().split("\\s+")[0].toLowerCase());
                }
            }
        }
        found.removeIf(name -> !TableOwners.knows(name));
        return found;
    }
}
