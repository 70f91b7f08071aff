package org.crosscase.system;

import org.crosscase.launcher.Progress;
import org.crosscase.launcher.WholeSystem;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the running system: PostgreSQL, Keycloak and Payara with the application. Started on fresh data when the
 * first test asks for it, shared by all, stopped at the end.
 *
 * <pre>{@code
 * @ExtendWith(RunningSystem.class)
 * class CasesPageIT {
 *     @Test
 *     void opens(WholeSystem system) { ... system.web() ... }
 * }
 * }</pre>
 */
public final class RunningSystem implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WholeSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Started.class, type -> new Started(), Started.class)
                .system;
    }

    private static final class Started implements AutoCloseable {
        private final WholeSystem system = WholeSystem.onFresh(SystemPlace.settings("shared"), Progress.onTerminal());

        Started() {
            try {
                system.start();
            } catch (RuntimeException e) {
                system.close();
                throw e;
            }
        }

        @Override
        public void close() {
            system.close();
        }
    }
}
