package org.focgraph.query;

import java.util.Optional;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnvBase;

/** What an expression comes to for one row, away from any data; EXISTS comes to nothing here. */
record Evaluation(Binding row) {

    Optional<NodeValue> value(Expr expression) {
        if (needsData(expression)) {
            return Optional.empty();
        }
        try {
            return Optional.of(expression.eval(row, new FunctionEnvBase()));
        } catch (ExprEvalException e) {
            return Optional.empty();
        }
    }

    boolean evaluates(Expr expression) {
        return needsData(expression) || value(expression).isPresent();
    }

    boolean holds(Expr expression) {
        return value(expression)
                .filter(value -> value.isBoolean() && value.getBoolean())
                .isPresent();
    }

    static boolean needsData(Expr expression) {
        if (expression instanceof ExprFunctionOp) {
            return true;
        }
        return expression instanceof ExprFunction function
                && function.getArgs().stream().anyMatch(Evaluation::needsData);
    }
}
