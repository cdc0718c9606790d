package dev.postlude.engine.registry;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.TreeSet;

/// Finds the paths below `event.data` that an expression selects, so that a misspelt one is a build error.
final class FieldsOfCondition {

    private static final String DATA = "event.data.";

    private FieldsOfCondition() {}

    static TreeSet<String> in(CelAbstractSyntaxTree tree) {
        var found = new TreeSet<String>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .forEach(node -> path(node.expr())
                        .filter(path -> path.startsWith(DATA))
                        .ifPresent(path -> found.add(path.substring(DATA.length()))));
        return found;
    }

    /// `event.data.customer.id`, when the expression is such a chain and nothing else.
    private static Optional<String> path(CelExpr expression) {
        var names = new ArrayDeque<String>();
        var at = expression;
        while (at.getKind() == Kind.SELECT) {
            names.addFirst(at.select().field());
            at = at.select().operand();
        }
        if (at.getKind() != Kind.IDENT || names.isEmpty()) {
            return Optional.empty();
        }
        names.addFirst(at.ident().name());
        return Optional.of(String.join(".", names));
    }
}
