package org.crosscase.house;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The statements of the code, as the compiler reads it. A text is followed from {@code Database} back to where it comes
 * from: literals, constants, choices between them, and parameters of methods, whose callers are looked at in turn.
 */
final class SourceStatements {
    private static final String DATABASE = "org.crosscase.agency.Database";

    /** Types that put conditions together from literals of their own, each looked at by hand. */
    private final Set<String> makers;

    private final Trees trees;
    private final Iterable<? extends CompilationUnitTree> units;

    /** Parameters that are a statement's text or a part of it: the method and which one. */
    private final Set<Parameter> takers = new HashSet<>();

    private final Set<String> faults = new TreeSet<>();
    private int calls;

    private record Parameter(ExecutableElement method, int index) {}

    private SourceStatements(JavacTask task, Set<String> makers) throws IOException {
        this.makers = makers;
        trees = Trees.instance(task);
        units = task.parse();
        task.analyze();
    }

    /** @param makers simple names of types whose texts are trusted */
    static SourceStatements of(Path sources, Set<String> makers) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> java = tree.filter(SourceStatements::asks).toList();
            List<String> options =
                    List.of("-proc:none", "-implicit:none", "-cp", System.getProperty("java.class.path"));
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, problem -> {}, options, null, files.getJavaFileObjectsFromPaths(java));
            SourceStatements statements = new SourceStatements(task, makers);
            statements.follow();
            return statements;
        }
    }

    /** Others come from the class path: to read them again takes time. */
    private static boolean asks(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).matches("(?s).*\\b(Database|Sql)\\b.*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is part of a text and is neither a literal nor a constant. */
    Set<String> faults() {
        return faults;
    }

    /** How many times a statement is asked for. */
    int calls() {
        return calls;
    }

    private void follow() {
        int known;
        do {
            known = takers.size();
            calls = 0;
            units.forEach(unit -> new Calls().scan(unit, null));
        } while (takers.size() > known);
    }

    private final class Calls extends TreePathScanner<Void, Void> {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (element(call.getMethodSelect()) instanceof ExecutableElement method) {
                List<? extends ExpressionTree> arguments = call.getArguments();
                if (method.getEnclosingElement().toString().equals(DATABASE)
                        && Set.of("sql", "acrossAgencies")
                                .contains(method.getSimpleName().toString())) {
                    calls++;
                    require(arguments.get(arguments.size() - 1));
                }
                for (int i = 0; i < arguments.size(); i++) {
                    if (takers.contains(new Parameter(method, i))) {
                        require(arguments.get(i));
                    }
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private Element element(Tree tree) {
            return trees.getElement(new TreePath(getCurrentPath(), tree));
        }

        private void require(ExpressionTree text) {
            if (text instanceof ParenthesizedTree inner) {
                require(inner.getExpression());
            } else if (text instanceof BinaryTree sum) {
                require(sum.getLeftOperand());
                require(sum.getRightOperand());
            } else if (text instanceof ConditionalExpressionTree choice) {
                require(choice.getTrueExpression());
                require(choice.getFalseExpression());
            } else if (text instanceof MethodInvocationTree call) {
                requireMade(call);
            } else if (!text.getKind().name().endsWith("_LITERAL")) {
                requireConstant(text);
            }
        }

        private void requireMade(MethodInvocationTree call) {
            Element made = element(call.getMethodSelect());
            String maker = made.getEnclosingElement().getSimpleName().toString();
            String name = maker + "." + made.getSimpleName();
            if (name.equals("String.formatted") || name.equals("String.replace")) {
                require(((MemberSelectTree) call.getMethodSelect()).getExpression());
                call.getArguments().forEach(this::require);
            } else if (!makers.contains(maker)) {
                fault(call, name);
            }
        }

        private void requireConstant(ExpressionTree text) {
            Element element = element(text);
            if (element == null) {
                fault(text, text.toString());
            } else if (element.getKind() == ElementKind.PARAMETER
                    && element.getEnclosingElement() instanceof ExecutableElement method) {
                int index = method.getParameters().indexOf(element);
                if (index < 0) {
                    fault(text, text.toString());
                }
                takers.add(new Parameter(method, index));
            } else if (element.getKind() == ElementKind.LOCAL_VARIABLE) {
                Assignments assignments = new Assignments(element);
                assignments.scan(enclosingMethod(), null);
                if (!assignments.found) {
                    fault(text, text.toString());
                }
            } else if (element.getKind() != ElementKind.FIELD
                    || !element.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))) {
                fault(text, text.toString());
            }
        }

        private TreePath enclosingMethod() {
            TreePath path = getCurrentPath();
            while (!(path.getLeaf() instanceof MethodTree)) {
                path = path.getParentPath();
            }
            return path;
        }

        private void fault(Tree tree, String what) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long line =
                    unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
            String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
            faults.add(file + ":" + line + " takes " + what + " into a statement");
        }

        /** What a local variable is made of. */
        private final class Assignments extends TreePathScanner<Void, Void> {
            private final Element variable;
            private boolean found;

            Assignments(Element variable) {
                this.variable = variable;
            }

            @Override
            public Void visitVariable(VariableTree declared, Void nothing) {
                if (trees.getElement(getCurrentPath()) == variable && declared.getInitializer() != null) {
                    found = true;
                    require(declared.getInitializer());
                }
                return super.visitVariable(declared, nothing);
            }

            @Override
            public Void visitAssignment(AssignmentTree assigned, Void nothing) {
                if (trees.getElement(new TreePath(getCurrentPath(), assigned.getVariable())) == variable) {
                    found = true;
                    require(assigned.getExpression());
                }
                return super.visitAssignment(assigned, nothing);
            }

            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree added, Void nothing) {
                if (trees.getElement(new TreePath(getCurrentPath(), added.getVariable())) == variable) {
                    require(added.getExpression());
                }
                return super.visitCompoundAssignment(added, nothing);
            }
        }
    }
}
