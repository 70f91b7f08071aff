package org.crosscase.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {
    /** A read model as the domain has them. */
    public record Row(String title, int count) {}

    private final RecordELResolver resolver = new RecordELResolver();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    @Test
    void aComponentReadsLikeAProperty() {
        assertEquals("Blue Ferry", resolver.getValue(context, new Row("Blue Ferry", 3), "title"));
        assertTrue(context.isPropertyResolved());
    }

    @Test
    void whatIsNoComponentIsLeftToOthers() {
        assertNull(resolver.getValue(context, new Row("a", 1), "getClass"));
        assertNull(resolver.getValue(context, "text", "title"));
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void nothingIsWritten() {
        assertThrows(
                PropertyNotWritableException.class, () -> resolver.setValue(context, new Row("a", 1), "title", "b"));
    }
}
