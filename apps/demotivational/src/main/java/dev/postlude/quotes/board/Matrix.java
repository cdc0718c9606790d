package dev.postlude.quotes.board;

/// The little linear algebra that a handful of contestants need.
final class Matrix {

    private Matrix() {}

    /// Of a symmetric, positive definite matrix, by Gauss and Jordan. Its pivots are never 0, so none is looked for.
    static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        var left = new double[size][];
        var right = new double[size][size];
        for (int i = 0; i < size; i++) {
            left[i] = matrix[i].clone();
            right[i][i] = 1;
        }
        for (int pivot = 0; pivot < size; pivot++) {
            double by = left[pivot][pivot];
            for (int column = 0; column < size; column++) {
                left[pivot][column] /= by;
                right[pivot][column] /= by;
            }
            for (int row = 0; row < size; row++) {
                double times = row == pivot ? 0 : left[row][pivot];
                for (int column = 0; column < size; column++) {
                    left[row][column] -= times * left[pivot][column];
                    right[row][column] -= times * right[pivot][column];
                }
            }
        }
        return right;
    }

    static double[] times(double[][] matrix, double[] vector) {
        var product = new double[vector.length];
        for (int row = 0; row < vector.length; row++) {
            for (int column = 0; column < vector.length; column++) {
                product[row] += matrix[row][column] * vector[column];
            }
        }
        return product;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /// The variance of the `which`-th of the variables that vary together like this, taken from the mean of them all.
    static double varianceFromMean(double[][] covariance, int which) {
        int size = covariance.length;
        double variance = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double a = (i == which ? 1 : 0) - 1.0 / size;
                double b = (j == which ? 1 : 0) - 1.0 / size;
                variance += a * b * covariance[i][j];
            }
        }
        return variance;
    }
}
