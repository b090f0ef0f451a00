package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.function.FunctionEnvBase;

/** Whether the order a query asks for leaves no two of its rows in any order. */
final class TotalOrder {

    private TotalOrder() {}

    static void check(CatalogueQuery query, QueryResult.Rows answer) {
        var order = query.query().getOrderBy();
        if (order == null || order.isEmpty()) {
            fail(query.file() + " has no ORDER BY");
        }
        var seen = new HashMap<List<Object>, Binding>();
        for (var row : answer.rows()) {
            var other = seen.put(order.stream().map(key -> value(key, row)).toList(), row);
            if (other != null) {
                fail(query.file() + ": ORDER BY leaves these rows in any order:\n  " + other + "\n  " + row);
            }
        }
    }

    private static Object value(SortCondition key, Binding row) {
        try {
            return key.getExpression().eval(row, new FunctionEnvBase()).asNode();
        } catch (ExprEvalException e) {
            return "";
        }
    }
}
