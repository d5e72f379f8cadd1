using Playground.Worker.CommandLine;

return TrainCommand.Run(args, [], Console.Out);
