// Figures of a sweep's trials: they stand in the page once, and each view here makes of them what a drawing takes.

/** The values that were tried of a parameter: numbers by size, then words by alphabet. */
function valuesTried(sweep, parameter) {
  const values = new Set(sweep.trials.map(trial => trial.values[parameter]));
  return [...values].filter(value => value !== null).sort((a, b) => compareCells(a, b, 1));
}

function parameterAxis(sweep, parameter) {
  const { name, kind } = sweep.parameters[parameter];
  return { name, kind, categories: kind === 'category' ? valuesTried(sweep, parameter) : [] };
}

function place(sweep, name) {
  return sweep.parameters.findIndex(parameter => parameter.name === name);
}

function bestOf(trials) {
  return trials.find(trial => trial.rank === 1)?.number;
}

/** A column for each parameter among the others. */
function columnsOf(sweep) {
  const parameters = sweep.parameters.map(({ name }, i) => {
    const numbers = sweep.trials.every(({ values }) => values[i] === null || typeof values[i] === 'number');
    return { name, format: numbers ? 'number' : 'text' };
  });
  const number = name => ({ name, format: 'number' });
  return [number('rank'), number('trial'), { name: 'state', format: 'text' }, number(sweep.score), number('±'),
    ...parameters, number('epochs'), { name: 'time', format: 'seconds' }];
}

/** What each view draws, of the trials that it names and of the whole sweep. */
const trialViews = {
  /** Every score in the order of trials; the trials named are those that improved on all before. */
  progress(steps, sweep) {
    const scored = sweep.trials.filter(trial => trial.rank);
    const point = ({ number, score }) => [number, score, number];
    const end = [scored[scored.length - 1].number, steps[steps.length - 1].score];
    return {
      x: { name: 'trial', kind: 'number' },
      y: sweep.score,
      goal: sweep.goal,
      points: scored.map(point),
      best: bestOf(scored),
      line: [...steps.map(point), end],
      level: sweep.target === undefined ? undefined : { y: sweep.target, label: 'target' },
    };
  },

  coordinates(trials, sweep) {
    const varied = sweep.parameters.map((parameter, i) => i).filter(i => sweep.parameters[i].varied);
    // The best lines are drawn last, over the others.
    const worstFirst = [...trials].sort((a, b) => (sweep.goal === 'maximize' ? a.score - b.score : b.score - a.score));
    return {
      axes: [...varied.map(i => parameterAxis(sweep, i)), { name: sweep.score, kind: 'number', categories: [] }],
      goal: sweep.goal,
      rows: worstFirst.map(({ values, score }) => [...varied.map(i => values[i]), score]),
      trials: worstFirst.map(trial => trial.number),
    };
  },

  parameter(trials, sweep, [name]) {
    const parameter = place(sweep, name);
    return {
      x: parameterAxis(sweep, parameter),
      y: sweep.score,
      goal: sweep.goal,
      points: trials.map(({ values, score, number }) => [values[parameter], score, number]).filter(([x]) => x !== null),
      best: bestOf(sweep.trials),
    };
  },

  /** The best score in each cell of a grid of two parameters. */
  grid(ranking, sweep, names) {
    const [x, y] = names.map(name => place(sweep, name));
    const [columns, rows] = [x, y].map(parameter => valuesTried(sweep, parameter));
    const best = (column, row) => ranking.find(({ values }) => values[x] === column && values[y] === row)?.score ?? null;
    return {
      x: names[0],
      y: names[1],
      columns,
      rows,
      values: rows.map(row => columns.map(column => best(column, row))),
      value: sweep.score,
      goal: sweep.goal,
    };
  },

  curves(trials, sweep) {
    const best = Math.min(...trials.map(trial => trial.rank));
    const role = ({ rank, state }) => (rank === best ? 'best' : state === 'stopped' ? 'stopped' : 'faint');
    return {
      x: 'epoch',
      y: sweep.score,
      lines: trials.map(trial => ({ name: `trial ${trial.number}`, role: role(trial), x: trial.history.epochs, y: trial.history.scores })),
      marks: [],
    };
  },

  folds(trials, sweep) {
    return {
      names: trials.map(trial => `trial ${trial.number}`),
      axis: sweep.score,
      values: trials.map(trial => trial.folds),
      means: trials.map(trial => trial.score),
    };
  },

  trials(trials, sweep) {
    return {
      columns: columnsOf(sweep),
      rows: trials.map(({ rank, number, state, score, std, values, epochs, seconds }) =>
        [rank ?? null, number, state, score, std, ...values, epochs, seconds]),
      order: { column: 0, descending: false },
      trials: trials.map(trial => trial.number),
      commands: trials.map(trial => trial.command),
      best: bestOf(trials),
    };
  },

  failures(trials) {
    return {
      columns: [{ name: 'trial', format: 'number' }, { name: 'state', format: 'text' }, { name: 'message', format: 'text' }],
      rows: trials.map(({ number, state, error }) => [number, state, error]),
      order: { column: 0, descending: false },
      commands: trials.map(trial => trial.command),
    };
  },
};

/** What a figure draws: data of its own, or a view of the trials. */
function dataOf(id, data) {
  const { of, trials, parameters } = data[id];
  if (!of) return data[id];
  const byNumber = new Map(data.sweep.trials.map(trial => [trial.number, trial]));
  return trialViews[of](trials.map(number => byNumber.get(number)), data.sweep, parameters);
}
