'use strict';

const Mocha = require('mocha');

const { EVENT_RUN_END } = Mocha.Runner.constants;

/**
 * Mocha's own report, and then one line that a person and a machine read alike: `N passed, N failed`. A hook that fails counts
 * as a failure, for mocha reports it as one. Written in CommonJS, because that is how mocha loads a reporter by its path.
 */
class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    // Spec prints its epilogue on this same event, and was registered first.
    runner.once(EVENT_RUN_END, () => {
      Mocha.reporters.Base.consoleLog('%d passed, %d failed', this.stats.passes, this.stats.failures);
    });
  }
}

module.exports = CountingReporter;
