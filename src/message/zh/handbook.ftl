# handbook
